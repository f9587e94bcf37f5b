package nl.pleegplein.itests.bench.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.itests.bench.articles.ArticleFiles;
import nl.pleegplein.itests.bench.articles.Articles;
import nl.pleegplein.itests.bench.articles.StoredArticles;
import nl.pleegplein.itests.bench.people.StoredMembers;

/** Data folders with so many articles in them, made once and kept between runs. */
public final class PreparedSites {
    private static final Pattern FOLLOWED =
            Pattern.compile("\\barticle\\s*\\|\\s*(\\d+)\\s*\\|\\s*(\\d+)\\s*\\|\\s*(yes|following)");
    private static final long PAUSE_MILLIS = 2000;
    private static final String MEMORY = "1g";
    /** The others are written into the database: an import of all would take an hour. */
    private static final int IMPORTED = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Path folder;
    private final int port;

    public PreparedSites(Path root, Path folder, int port) {
        this.root = root;
        this.folder = folder;
        this.port = port;
    }

    /**
     * How the site came to be.
     *
     * @param importMillis of the articles that were imported, until all were in
     * @param indexMillis of the start with an empty index, until all articles could be found
     */
    public record Made(int imported, long importMillis, long indexMillis) {}

    public Path data(int articles) {
        return folder.resolve("articles-" + articles + "-" + Articles.EDITION);
    }

    public void forget(int articles) throws IOException {
        Files.deleteIfExists(stamp(articles));
    }

    private Path stamp(int articles) {
        return folder.resolve(data(articles).getFileName() + ".made");
    }

    /** Makes the site unless it is there. */
    public Made make(int articles) throws IOException, InterruptedException {
        if (Files.exists(stamp(articles))) {
            return JSON.readValue(stamp(articles).toFile(), Made.class);
        }
        Folders.remove(data(articles));
        Path files = folder.resolve("files-" + articles);
        Folders.remove(files);
        ArticleFiles writer = new ArticleFiles(root);
        int imported = Math.min(articles, IMPORTED);
        writer.writeArticles(imported, files.resolve("first"));
        writer.writeDossiers(articles, files.resolve("last"));
        Path keep = data(articles).resolve("keep");
        long importMillis;
        try (RunningSite site = start(articles)) {
            importMillis = bring(files.resolve("first"), site);
        }
        try (StoredArticles stored = new StoredArticles(root, keep.resolve("h2/pleegplein"))) {
            stored.add(imported, articles);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        // It does not know of these articles, and fills itself anew.
        Folders.remove(keep.resolve("solr"));
        Made made;
        try (RunningSite site = start(articles)) {
            long begun = System.nanoTime();
            awaitIndex(site, articles);
            made = new Made(imported, importMillis, (System.nanoTime() - begun) / 1_000_000);
            bring(files.resolve("last"), site);
        }
        Folders.remove(files);
        JSON.writeValue(stamp(articles).toFile(), made);
        return made;
    }

    /** Adds the members who are signed in, anew each time, so that their sessions last. */
    public void people(int articles) throws IOException, InterruptedException {
        if (!added(articles)) {
            // It was made before there were accounts: a start makes their tables.
            start(articles).close();
            if (!added(articles)) {
                throw new IOException("The site has no accounts");
            }
        }
    }

    private boolean added(int articles) throws IOException {
        try (StoredMembers members = new StoredMembers(data(articles).resolve("keep/h2/pleegplein"))) {
            boolean possible = members.canBeAdded();
            if (possible) {
                members.add();
            }
            return possible;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private RunningSite start(int articles) throws IOException, InterruptedException {
        return RunningSite.start(new RunningSite.Start(root, data(articles), port, MEMORY, List.of()));
    }

    private static long bring(Path files, RunningSite site) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String said = site.console("pleegplein:library-import " + files);
        if (!said.contains("DONE, no faults")) {
            throw new IOException("The articles did not come in:\n" + said);
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** Waits until search has found all articles, and what resembles each. */
    public static void awaitIndex(RunningSite site, int articles) throws IOException, InterruptedException {
        while (indexed(site.console("pleegplein:search-state"))
                .filter(count -> count == articles)
                .isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** How many articles the index has; empty while it follows. */
    static Optional<Long> indexed(String searchState) {
        Matcher article = FOLLOWED.matcher(searchState);
        return article.find() && article.group(3).equals("yes") && !searchState.contains("resembles")
                ? Optional.of(Long.parseLong(article.group(1)))
                : Optional.empty();
    }
}
