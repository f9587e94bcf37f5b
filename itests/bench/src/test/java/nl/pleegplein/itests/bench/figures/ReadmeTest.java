package nl.pleegplein.itests.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.pleegplein.itests.bench.site.ServerProcess;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final ServerProcess.Memory MEMORY = new ServerProcess.Memory(600, 100, 650);
    private static final Figure PLAIN = figure("article", 0.1, 2);

    @Test
    void saysWhatWasReachedAndWhatWasNot() {
        String page = Readme.of(results(figure("article", 0.5, 20)), "");
        assertTrue(page.contains("| article, CPU | ≤ 0.8 ms | 0.50 ms | reached |"), page);
        assertTrue(page.contains("| article, p95 at 8 | ≤ 15 ms | 20.00 ms | **not reached** |"), page);
        assertTrue(
                page.contains("| article, CPU beside the plain servlet | ≤ 4 times | 5.00 times | **not reached** |"),
                page);
        assertTrue(page.contains("| first start | ≤ 20 s | 15.00 s | reached |"), page);
    }

    @Test
    void theWorstOfTheSizesCountsAndTheyAreCompared() {
        Results results = results(figure("article", 0.5, 5), figure("article", 0.6, 5));
        String page = Readme.of(results, "");
        assertTrue(page.contains("| article, CPU | ≤ 0.8 ms | 0.60 ms | reached |"), page);
        assertTrue(
                page.contains("| article, CPU with 2000 articles beside 1000 | ≤ 1.3 times | 1.20 times | reached |"),
                page);
    }

    @Test
    void growthIsToldOfAnswersThatAreMadeEachTime() {
        String page = Readme.of(results(made(4), made(5)), "");
        assertTrue(
                page.contains(
                        "| article, never kept, CPU with 2000 articles beside 1000 | ≤ 1.3 times | 1.25 times | reached |"),
                page);
    }

    @Test
    void anErrorIsNoFigure() {
        Figure refused = new Figure("article", 100, "as readers do", 8, 1000, 1, 500, 2, 2, 2, 0.1, 0, 0, 100, 10);
        String page = Readme.of(results(refused), "");
        assertTrue(page.contains("| article, CPU | ≤ 0.8 ms | errors | **not reached** |"), page);
    }

    @Test
    void keepsWhatWasWrittenByHand() {
        String first = Readme.of(results(figure("article", 0.5, 5)), "");
        String edited = first.replace(Readme.END, "Lists are made once.\n" + Readme.END);
        assertEquals(edited, Readme.of(results(figure("article", 0.5, 5)), edited));
    }

    private static Results results(Figure... ofSizes) {
        List<OfSize> sizes = new ArrayList<>();
        for (Figure figure : ofSizes) {
            sizes.add(new OfSize(1000 * (sizes.size() + 1), 8, 2, 10, MEMORY, List.of(figure), List.of()));
        }
        Results.OfAll all = new Results.OfAll(15, 10, Map.of("/", 4000), List.of(PLAIN));
        return new Results("2026-11-27", "2 cores", "a trial", all, sizes);
    }

    private static Figure made(double cpu) {
        return new Figure("article", 100, "never kept", 8, 1000, 0, 500, 2, 9, 9, cpu, 0, 0, 100, 10);
    }

    private static Figure figure(String page, double cpu, double p95) {
        return new Figure(page, 100, "as readers do", 8, 1000, 0, 500, 2, p95, p95, cpu, 0, 0, 100, 10);
    }
}
