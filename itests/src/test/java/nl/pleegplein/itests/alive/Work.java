package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Site;
import org.awaitility.core.ConditionTimeoutException;

/** Whether what people wrote is there, and all that follows from it is done. */
final class Work {

    private final Http http;

    Work(Http http) {
        this.http = http;
    }

    void assertNothingIsLost(Writers writers) {
        assertNothingIsLost(writers, writers.articles());
    }

    /** @param articles whose pages are asked for; of the others it is only counted whether the index has them */
    void assertNothingIsLost(Writers writers, Collection<String> articles) {
        assertEquals(List.of(), writers.lostEdits(http));
        Set<String> missing = new TreeSet<>(articles);
        try {
            Site.await("all imports")
                    .pollDelay(Duration.ZERO)
                    .until(() -> missing.removeIf(article -> http.status(article) == 200), any -> missing.isEmpty());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(reports(missing, writers), e);
        }
        Site.await("the index has all articles")
                .until(() -> http.json("/api/search?kind=article&size=1")
                                .path("total")
                                .asInt()
                        >= writers.articles().size());
        Site.await("all events are delivered")
                .until(() -> figure("pleegplein_events_waiting") == 0 && figure("pleegplein_events_parked") == 0);
    }

    /** What became of the jobs that were to bring in what is missing. */
    private String reports(Set<String> missing, Writers writers) {
        return missing.stream()
                .map(article -> article + ": "
                        + http.get(writers.job(article), Operator.of(http).program())
                                .body())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Nothing rests, and nothing is away. */
    void assertAllIsWell() {
        Site.await("all is well").until(() -> unwell().isEmpty());
    }

    List<String> unwell() {
        JsonNode checks = http.json("/health", Operator.of(http).program()).required("checks");
        return checks.findParents("name").stream()
                .filter(check -> !check.path("status").asText().equals("OK"))
                .map(JsonNode::toString)
                .toList();
    }

    private double figure(String name) {
        return http.get("/metrics", Operator.of(http).program())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
