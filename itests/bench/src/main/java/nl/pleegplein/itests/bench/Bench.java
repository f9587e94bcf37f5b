package nl.pleegplein.itests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.pleegplein.itests.bench.figures.Cold;
import nl.pleegplein.itests.bench.figures.Figure;
import nl.pleegplein.itests.bench.figures.OfSize;
import nl.pleegplein.itests.bench.figures.Readme;
import nl.pleegplein.itests.bench.figures.Results;
import nl.pleegplein.itests.bench.load.FirstPage;
import nl.pleegplein.itests.bench.load.Page;
import nl.pleegplein.itests.bench.load.Pages;
import nl.pleegplein.itests.bench.site.Folders;
import nl.pleegplein.itests.bench.site.PreparedSites;
import nl.pleegplein.itests.bench.site.RunningSite;
import nl.pleegplein.itests.bench.site.ServerProcess;

/** Measures the distribution from outside. */
public final class Bench {
    private static final String MEMORY = "384m";

    private final Options options;
    private final Path work;
    private final int port;
    private final PreparedSites sites;
    private final String machine = Machine.description();

    private Bench(Options options) throws IOException {
        this.options = options;
        this.work = Files.createDirectories(options.root().resolve("itests/bench/target"));
        this.port = freePort();
        this.sites = new PreparedSites(options.root(), Files.createDirectories(work.resolve("sites")), port);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + Options.USAGE);
            System.exit(2);
            return;
        }
        Bench bench = new Bench(options);
        bench.prepare();
        if (options.profile()) {
            bench.profile();
        } else {
            bench.measure();
        }
        System.exit(0);
    }

    private void prepare() throws IOException, InterruptedException {
        for (int articles : options.articles()) {
            if (options.fresh()) {
                sites.forget(articles);
            }
            Progress.tell("A site with " + articles + " articles: " + sites.data(articles));
            sites.make(articles);
            sites.people(articles);
        }
    }

    private void profile() throws IOException, InterruptedException {
        for (int articles : options.articles()) {
            try (RunningSite site = RunningSite.start(start(sites.data(articles)))) {
                PreparedSites.awaitIndex(site, articles);
                new Profile(options, site, work.resolve("profile-" + articles)).of(pages(site, articles));
            }
        }
    }

    private void measure() throws IOException, InterruptedException {
        Results.OfAll ofAll = options.only().isEmpty() ? ofAll() : Results.OfAll.NONE;
        List<OfSize> sizes = new ArrayList<>();
        for (int articles : options.articles()) {
            sizes.add(ofSize(articles));
            // After each: the largest takes longest, and what was measured is not to be lost with it.
            write(new Results(LocalDate.now(ZoneOffset.UTC).toString(), machine, options.how(), ofAll, sizes));
        }
    }

    /** What does not depend on the number of articles. */
    private Results.OfAll ofAll() throws IOException, InterruptedException {
        Path empty = work.resolve("sites/empty");
        Folders.remove(empty);
        double first = seconds(startAndStop(empty));
        double again = seconds(startAndStop(empty));
        Progress.tell("First start " + first + " s, restart " + again + " s");

        int smallest = options.articles().get(0);
        PlainServlets plain = new PlainServlets(work.resolve("recorded"));
        List<Page> pages;
        Map<String, Integer> firstPage;
        try (RunningSite site = RunningSite.start(start(sites.data(smallest)))) {
            PreparedSites.awaitIndex(site, smallest);
            pages = pages(site, smallest).stream()
                    .filter(page -> !page.signedIn())
                    .toList();
            for (Page page : pages) {
                plain.record(page, site);
            }
            firstPage = FirstPage.load(site.http(), "/");
        }
        Progress.tell("First page " + firstPage);
        Progress.tell("Plain servlet");
        return new Results.OfAll(first, again, firstPage, plain.measure(pages, options, start(sites.data(smallest))));
    }

    private OfSize ofSize(int articles) throws IOException, InterruptedException {
        Progress.tell(articles + " articles");
        if (!options.quick()) {
            // Unpacks a new build, which is no part of a restart.
            startAndStop(sites.data(articles));
        }
        List<Figure> figures = new ArrayList<>();
        List<Cold> cold = new ArrayList<>();
        try (RunningSite site = RunningSite.start(start(sites.data(articles)))) {
            PreparedSites.awaitIndex(site, articles);
            Measuring measuring = new Measuring(options, site);
            List<Page> pages = pages(site, articles);
            for (Page page : pages) {
                figures.addAll(measuring.warm(page));
                figures.add(measuring.made(page));
            }
            if (options.wants(Figure.SIGN_IN) && articles == options.articles().get(0)) {
                figures.addAll(measuring.beside(Pages.articles(articles)));
            }
            ServerProcess.Memory memory = site.process().memory();
            for (Page page : pages) {
                if (!page.signedIn()) {
                    cold.add(measuring.cold(page));
                }
            }
            PreparedSites.Made made = sites.make(articles);
            return new OfSize(
                    articles,
                    made.importMillis() / (double) made.imported(),
                    made.indexMillis() / (double) articles,
                    seconds(site.startTime()),
                    memory,
                    figures,
                    cold);
        }
    }

    private List<Page> pages(RunningSite site, int articles) throws IOException, InterruptedException {
        return new Pages(options.root(), site.http()).of(articles, options::wants);
    }

    private Duration startAndStop(Path data) throws IOException, InterruptedException {
        try (RunningSite site = RunningSite.start(start(data))) {
            return site.startTime();
        }
    }

    private RunningSite.Start start(Path data) {
        return new RunningSite.Start(options.root(), data, port, MEMORY, List.of());
    }

    private void write(Results results) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Path raw = work.resolve("results.json");
        json.writeValue(raw.toFile(), results);
        // A trial, or a part, must not take the place of the figures.
        boolean whole = !options.quick() && options.only().isEmpty();
        Path readme = options.root().resolve("itests/bench/README.md");
        Path written = whole ? readme : work.resolve("README.md");
        Files.writeString(written, Readme.of(results, Files.exists(readme) ? Files.readString(readme) : ""));
        Progress.tell("Written: " + written + ", " + raw);
    }

    private static double seconds(Duration duration) {
        return Math.round(duration.toMillis() / 100.0) / 10.0;
    }

    /** One for {@code run.sh}: its console listens 1000 higher. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0)) {
                if (socket.getLocalPort() < 64_000) {
                    return socket.getLocalPort();
                }
            }
        }
    }
}
