package nl.pleegplein.profiles.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.MemberNames;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.text.core.NewImages;

/** The whole core on a real database, with the other domains made up. */
final class TestCore {
    static final Viewer VISITOR = Viewer.visitor();

    final MovableClock clock = new MovableClock();
    final Map<AccountId, String> names = new HashMap<>();
    final Set<Set<AccountId>> contacts = new HashSet<>();
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    boolean tooOften;
    final KeptFiles files = new KeptFiles();
    final ProfileRepository repository;
    final Pages pages;
    final StoredProfiles profiles;
    final StoredPreferences preferences;
    final ProfileData data;
    final MemberContent content;

    private final AtomicLong lastId = new AtomicLong();

    TestCore(TestDatabase database) {
        FieldCatalogue catalogue = catalogue();
        Terms terms = new Terms();
        repository = new ProfileRepository(database.jpa());
        PreferenceRepository preferenceRepository = new PreferenceRepository(database.jpa());
        pages = new Pages(repository, new Names(), terms, catalogue);
        Looks looks = new Looks((one, other) -> contacts.contains(Set.of(one, other)));
        Pictures pictures = new Pictures(files, new NewImages());
        PageChanges changes =
                new PageChanges(repository, pictures, terms, catalogue, events::add, this::nextId, new Once(), clock);
        profiles = new StoredProfiles(pages, looks, changes, pictures, this::take, catalogue);
        preferences = new StoredPreferences(preferenceRepository, terms, catalogue, this::nextId, new Once());
        content = new MemberContent(repository, pages, terms, new WholeFeeds());
        data = new ProfileData(repository, preferenceRepository, pictures, events::add);
    }

    static FieldCatalogue catalogue() {
        try {
            return new FieldCatalogue("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Duration> take(RateLimit limit, String key) {
        return tooOften ? Optional.of(limit.period()) : Optional.empty();
    }

    private UUID nextId() {
        return new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + lastId.incrementAndGet());
    }

    Viewer member(String name) {
        AccountId account = new AccountId(nextId());
        names.put(account, name);
        return new Viewer(Optional.of(account), Set.of(), Set.of(Readers.MEMBERS, Readers.account(account)));
    }

    static AccountId id(Viewer viewer) {
        return viewer.account().orElseThrow();
    }

    private final class Names implements MemberNames {
        @Override
        public Optional<String> nameOf(AccountId account) {
            return Optional.ofNullable(names.get(account));
        }

        @Override
        public Map<AccountId, String> namesOf(Collection<AccountId> accounts) {
            return names.entrySet().stream()
                    .filter(name -> accounts.contains(name.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static final class Once implements Retries {
        @Override
        public <T> T retrying(Supplier<T> transaction) {
            return transaction.get();
        }
    }

    private static final class Terms implements Taxonomy {
        @Override
        public List<Term> terms(TermKind kind) {
            return List.of("hechting", "trauma").stream()
                    .map(slug -> new Term(kind, slug, slug, slug, "", "", List.of(), "", 0))
                    .toList();
        }

        @Override
        public Optional<Term> term(TermKind kind, String slug) {
            return terms(kind).stream().filter(term -> term.slug().equals(slug)).findFirst();
        }

        @Override
        public void save(Term term, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long revision() {
            return 1;
        }
    }

    /** All there is, each time. */
    private static final class WholeFeeds implements ChangeFeeds {
        @Override
        public Changes changesSince(String kind, Optional<String> cursor, int limit, Items items) {
            List<UUID> ids = items.idsAfter(Optional.empty(), limit);
            return new Changes(items.load(Set.copyOf(ids)), "end", false, false);
        }
    }

    /** Files in memory. */
    final class KeptFiles implements FileStore {
        final Map<StoredFile, byte[]> kept = new HashMap<>();
        private byte[] prepared = {};

        @Override
        public PreparedFile prepare(String name, Path content) throws IOException {
            prepared = Files.readAllBytes(content);
            return new PreparedFile(name, "image/jpeg", prepared.length, "0".repeat(64), 1, 1);
        }

        @Override
        public StoredFile keep(ContentRef owner, PreparedFile file) {
            StoredFile stored = new StoredFile(
                    new FileId(nextId()),
                    owner,
                    file.name(),
                    file.type(),
                    file.size(),
                    file.sha256(),
                    file.width(),
                    file.height(),
                    clock.instant());
            kept.put(stored, prepared);
            return stored;
        }

        @Override
        public Optional<StoredFile> find(FileId id, Viewer viewer) {
            throw new UnsupportedOperationException("Only the page gives pictures out");
        }

        @Override
        public List<StoredFile> ofOwner(ContentRef owner) {
            return kept.keySet().stream()
                    .filter(file -> file.owner().equals(owner))
                    .toList();
        }

        @Override
        public InputStream open(StoredFile file, long offset) {
            return new ByteArrayInputStream(kept.get(file));
        }

        @Override
        public void removeOwner(ContentRef owner) {
            retain(owner, List.of());
        }

        @Override
        public void retain(ContentRef owner, List<FileId> keep) {
            kept.keySet().removeIf(file -> file.owner().equals(owner) && !keep.contains(file.id()));
        }
    }
}
