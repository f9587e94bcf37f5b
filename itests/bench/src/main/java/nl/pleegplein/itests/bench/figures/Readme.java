package nl.pleegplein.itests.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page that tells the figures. What was written into it by hand is kept. */
public final class Readme {
    static final String BEGIN = "<!-- Written by hand; kept when the figures are made anew. -->";
    static final String END = "<!-- End of what was written by hand. -->";

    private static final String NOTHING_YET = "\n## What was done to get there\n\n";

    private static final String HOW = """
            ## How it is measured
            `sh itests/bench/run.sh` makes the sites, measures, and writes this page. Debian, as root or with `wrk` installed. With
            `--quick` for a short trial, or `--only article,search` for these pages and nothing else, it writes `target/README.md` instead; `--profile`
            says what the processor is busy with; `--articles 1000` takes other sizes; `--fresh` makes the sites anew. All raw
            figures are in `target/results.json`.

            - **The site** is the distribution as `karaf-assembly/run.sh` starts it, with `-Xmx384m`, H2 and Solr inside. It runs on the
              same machine as the load tool, and behind it as behind a proxy that it knows: each request is of another reader, so
              the limits for one reader stay as they are.
            - **Articles** have 400 to 900 words of the demonstration's sentences with other words in them, 2 to 4 sources, two checks;
              themes, keywords and audiences by Zipf's law, and a dossier for each hundred. The first 200 are imported. The others are
              written into the database, of which twenty imported ones are compared column by column with what that writes.
            - **Load** comes from [wrk](https://github.com/wg/wrk) with one thread, keep-alive, gzip, a browser's headers. Each request is for
              one of the addresses of a kind of page (all articles; all themes and their next pages; 5,000 questions of one to three words,
              some put together, some mistyped, some narrowed; …). "As readers do" is Zipf's law, the n-th most popular address n times as
              seldom as the first, and what the targets are held against; "evenly" is all of them equally often, the worst for caches;
              "never kept" asks so, too, with another meaningless parameter each time, so that the site makes every answer: what it
              costs without the cache of answers, and what growth with the number of articles is told of as well. A figure with errors is none.
            - **Signed in**: each request is of one of 10,000 members, so that hardly any is of one who asked in the last two seconds, for
              which the site remembers who it is.
            - **A flood of sign-ins**: 64 connections that sign in with wrong passwords, each time as another one from another network, beside
              those that ask for articles; of the same articles just before without. What one sign-in costs is measured with four.
            - **CPU** is user and system time of the server's process from `/proc/PID/stat` for each request, collecting and
              compiling included; what the load tool takes is not in it. Memory allocated is what its threads count.
            - **Cold**: all bundles of the house are stopped and started, database and index among them, so that whatever they kept is
              gone, but machine code is not. Then each address is asked for once, one after the other.
            - **The plain servlet** is a bundle that only this has, in the same distribution with its web shell stopped. It writes what the
              site answered at the one address, headers and packed bytes.
            - **First page**: the home page, and all that its HTML and styles load, fetched with gzip; bodies and headers counted.
            - **Starts** are from the command to `/health/ready` and the library: the first in an empty folder, with unpacking.

            """;

    private Readme() {}

    /** @param earlier the page as it is, or nothing */
    public static String of(Results results, String earlier) {
        List<String> lines = new ArrayList<>();
        lines.add("# How fast the site answers");
        lines.add("Measured on " + results.date() + ", " + results.how() + ".  ");
        lines.add("On " + results.machine() + ".");
        lines.add("");
        lines.add("## Targets");
        lines.add(
                "On two cores; of the sizes below the worst. For scale, CPU for a page elsewhere: NodeBB 4–11 ms, WordPress 12,"
                        + " Moodle 28–158.");
        lines.add("");
        lines.add("| What | Target | Measured | |");
        lines.add("|--|--|--|--|");
        Target.of(results).forEach(target -> lines.add(target.row()));
        lines.add("");
        results.sizes().forEach(size -> size(size, lines));
        if (!results.ofAll().equals(Results.OfAll.NONE)) {
            ofAll(results.ofAll(), lines);
        }
        return String.join("\n", lines) + BEGIN + byHand(earlier) + END + "\n\n" + HOW.stripTrailing() + "\n";
    }

    private static void ofAll(Results.OfAll all, List<String> lines) {
        lines.add("## The plain servlet");
        figures(all.plain(), lines);
        lines.add("## First page and starts");
        lines.add(String.format(
                Locale.ROOT,
                "First start %.1f s, restart %.1f s. The first page is %.1f KB:",
                all.firstStartSeconds(),
                all.restartSeconds(),
                all.firstPageKilobytes()));
        lines.add("");
        all.firstPage().forEach((address, bytes) -> lines.add("- `" + address + "` " + bytes + " bytes"));
        lines.add("");
    }

    static String byHand(String earlier) {
        int begin = earlier.indexOf(BEGIN);
        int end = earlier.indexOf(END);
        return begin < 0 || end < begin ? NOTHING_YET : earlier.substring(begin + BEGIN.length(), end);
    }

    private static void size(OfSize size, List<String> lines) {
        lines.add(String.format(Locale.ROOT, "## %,d articles", size.articles()));
        lines.add(String.format(
                Locale.ROOT,
                "Restart %.1f s; memory after all load %d MB, of it %d MB pages of files, which the system takes back when it needs"
                        + " them; at most %d MB. When the site was made, importing an article took %.1f ms and filling the index %.1f ms for each.",
                size.restartSeconds(),
                size.memory().now(),
                size.memory().mapped(),
                size.memory().most(),
                size.importMillis(),
                size.indexMillis()));
        lines.add("");
        figures(size.figures(), lines);
        lines.add("| Every cache cold | Answers | first, ms | p50, ms | CPU, ms |");
        lines.add("|--|--|--|--|--|");
        for (Cold cold : size.cold()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.2f |",
                    cold.page(),
                    cold.answers(),
                    cold.first(),
                    cold.p50(),
                    cold.cpu()));
        }
        lines.add("");
    }

    private static void figures(List<Figure> figures, List<String> lines) {
        lines.add(
                "| Page | Addresses | Asked | Connections | Requests/s | p50 | p95 | p99, ms | CPU, ms | of it collecting | compiling"
                        + " | allocated, KB | sent, KB | Errors |");
        lines.add("|--|--|--|--|--|--|--|--|--|--|--|--|--|--|");
        for (Figure figure : figures) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %s | %d | %,.0f | %.1f | %.1f | %.1f | **%.2f** | %.2f | %.2f | %.0f | %.1f | %d |",
                    figure.page(),
                    figure.addresses(),
                    figure.asked(),
                    figure.connections(),
                    figure.perSecond(),
                    figure.p50(),
                    figure.p95(),
                    figure.p99(),
                    figure.cpu(),
                    figure.collecting(),
                    figure.compiling(),
                    figure.allocated(),
                    figure.wire(),
                    figure.errors()));
        }
        lines.add("");
    }
}
