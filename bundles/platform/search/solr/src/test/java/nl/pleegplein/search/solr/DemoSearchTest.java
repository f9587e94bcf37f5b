package nl.pleegplein.search.solr;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSearchTest {
    @Test
    void look(@TempDir Path home) {
        try (TestSearch search = TestSearch.embedded(home)) {
            DemoCorpus.fill(search);
            for (String q : new String[] {
                "school",
                "op vakantie",
                "vakantie",
                "pleegvergoeding",
                "vergoeding",
                "schoolgesprek",
                "gesprek school",
                "gesprek op school",
                "slapen",
                "moe",
                "voogd",
                "op zijn",
                "boos gedrag",
                "bezoekregeling",
                "bezoek ouders",
                "puber telefoon",
                "opa en oma",
                "wa-verzekering",
                "huisarts",
                "onderwijs",
                "juf",
                "liegen",
                "school vakantie paspoort",
                "school zwembad",
                "kinderbijslag",
                "afscheid nemen",
                "foto's delen",
                "schoolrapport",
                "burn-out",
                "hechting",
                "gezag",
                "pleegkind slaapt niet",
                "telefoon",
                "hoe krijg ik de pleegvergoeding",
                "eigen kinderen jaloers",
                "wie mag beslissen over school",
                "pleegouder"
            }) {
                long t = System.nanoTime();
                var r = search.find(q);
                System.err.println("=== " + q + " " + r.total() + " " + r.correction() + " "
                        + (System.nanoTime() - t) / 1000000 + "ms");
                r.hits().stream()
                        .limit(10)
                        .forEach(h -> System.err.println(
                                "  " + h.title().value() + " ## " + h.snippet().value()));
            }
        }
    }
}
