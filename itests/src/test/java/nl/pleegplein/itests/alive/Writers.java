package nl.pleegplein.itests.alive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.ImportedProof;
import nl.pleegplein.itests.support.Operator;

/** People who write without pause, and a note, outside of the site, of what it acknowledged. */
final class Writers {
    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><text y="8">%s</text></svg>
            """;

    private final List<String> themes;
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    /** The address of each article whose import was acknowledged, and of its job. */
    private final Map<String, String> articles = new ConcurrentHashMap<>();

    private final AtomicInteger number = new AtomicInteger();
    private final String prefix;
    private final Duration pause;
    private volatile boolean stopping;

    /**
     * @param prefix of the slugs of their articles
     * @param themes slugs of the themes that are edited, each by one writer
     */
    Writers(String prefix, List<String> themes) {
        this(prefix, themes, Duration.ZERO);
    }

    /** @param pause of each writer after each write, so that those who write for minutes do not write more than can be done */
    Writers(String prefix, List<String> themes, Duration pause) {
        this.prefix = prefix;
        this.themes = List.copyOf(themes);
        this.pause = pause;
    }

    /** Writes until the site is away, or {@link #stop}. */
    List<Thread> begin(Http http) {
        stopping = false;
        List<Thread> writers = new ArrayList<>();
        themes.forEach(theme -> writers.add(new Thread(() -> untilAway(() -> edit(http, theme)), "edits-" + theme)));
        writers.add(new Thread(() -> untilAway(() -> bringIn(http)), "brings-in"));
        writers.forEach(Thread::start);
        return writers;
    }

    /** How much was acknowledged by now. */
    int acknowledgements() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum() + articles.size();
    }

    /** The addresses of the articles whose import was acknowledged. */
    List<String> articles() {
        return List.copyOf(articles.keySet());
    }

    /** The address of the job that was to bring in an article. */
    String job(String article) {
        return articles.get(article);
    }

    /** What of the acknowledged edits is not there. */
    List<String> lostEdits(Http http) {
        List<String> lost = new ArrayList<>();
        acknowledged.forEach((theme, last) -> {
            int there = number(http.json(path(theme)));
            // What was under way when the site died may be there or not.
            if (there < last || there > sent.get(theme)) {
                lost.add(theme + " is at " + there + ", acknowledged " + last + ", sent " + sent.get(theme));
            }
        });
        return lost;
    }

    private interface Write {
        /** Whether the site still answers. */
        boolean goesOn() throws IOException;
    }

    /** Lets them end after what they are at. */
    void stop() {
        stopping = true;
    }

    private void untilAway(Write write) {
        try {
            while (!stopping && write.goesOn()) {
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (IOException | RuntimeException e) {
            // The site was killed in the middle of it: this is what the test wants.
            Thread.onSpinWait();
        }
    }

    private boolean edit(Http http, String theme) {
        ObjectNode term = (ObjectNode) http.json(path(theme));
        int next = sent.merge(theme, 1, Integer::sum);
        term.withObject("/title").put("nl", "Versie " + next);
        HttpResponse<String> answer =
                http.send(http.to(path(theme), Operator.of(http).sending("application/json"))
                        .PUT(BodyPublishers.ofString(term.toString())));
        if (answer.statusCode() == 200) {
            acknowledged.merge(theme, next, Math::max);
        }
        return answer.statusCode() < 500;
    }

    private boolean bringIn(Http http) throws IOException {
        String slug = prefix + "-" + number.incrementAndGet();
        byte[] zip = new ImportedProof()
                .file(
                        "articles/" + slug + ".md",
                        ImportedProof.GOOD.formatted("2026-10-01") + "\n![Een naam](../media/" + slug + ".svg)\n")
                .file("media/" + slug + ".svg", PICTURE.formatted(slug))
                .zip();
        HttpResponse<String> answer = ImportedProof.send(http, zip, slug);
        if (answer.statusCode() == 202) {
            String job = answer.headers().firstValue("Location").orElseThrow();
            articles.put("/bibliotheek/" + slug, URI.create(job).getPath());
        }
        return answer.statusCode() < 500;
    }

    private static String path(String theme) {
        return "/api/taxonomy/themes/" + theme;
    }

    private static int number(JsonNode term) {
        String title = term.path("title").path("nl").asText();
        return title.startsWith("Versie ") ? Integer.parseInt(title.substring("Versie ".length())) : 0;
    }
}
