package nl.pleegplein.library.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.text.core.CommonMarkText;

/** The whole library on a test database, with real Markdown; only files and events are fakes. */
public final class LibraryOn {
    public final TestDatabase database;
    public final RecordedEvents events = new RecordedEvents();
    public final FolderFiles files = new FolderFiles();
    public final CommonMarkText markdown = new CommonMarkText();
    public final LibraryKeeper keeper;
    public final Library library;
    final ArticleRepository articles;
    final DossierRepository dossiers;
    final ReferentRepository referents;
    final Retries retries = new Once();
    private final AtomicLong lastId = new AtomicLong(1);

    public LibraryOn(TestDatabase database) {
        this(database, Clock.systemUTC());
    }

    LibraryOn(TestDatabase database, Clock clock) {
        Ids ids = () -> new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + lastId.getAndIncrement());
        this.database = database;
        this.articles = new ArticleRepository(database.jpa(), ids);
        this.dossiers = new DossierRepository(database.jpa());
        this.referents = new ReferentRepository(database.jpa());
        this.keeper = new LibraryKeeper(
                articles,
                dossiers,
                referents,
                new OriginRepository(database.jpa(), clock),
                files,
                markdown,
                events,
                ids,
                retries);
        this.library = new StoredLibrary(articles, dossiers, new CountedChanges());
    }

    /** Puts a draft in with its files, as an import does. */
    LibraryKeeper.Outcome put(Draft draft, Provenance provenance) {
        List<ReadyMedium> media = draft.item().attachments().stream()
                .map(attachment -> new ReadyMedium(
                        attachment.reference(),
                        ready(attachment.file()),
                        attachment.captions().map(this::ready)))
                .toList();
        return keeper.put(draft, media, provenance);
    }

    private PreparedFile ready(Path file) {
        try {
            return files.prepare(file.getFileName().toString(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Card> newest() {
        return library.articles(ArticleFilter.ALL, Optional.empty(), 100, Viewer.visitor())
                .items();
    }

    long rows(String table) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void eraseReferent(String name) {
        new ReferentData(referents, events, retries).erase(new Subject.Named(name), ErasureChoice.KEEP_NAMELESS);
    }

    private static final class Once implements Retries {
        @Override
        public <T> T retrying(Supplier<T> transaction) {
            return transaction.get();
        }
    }
}
