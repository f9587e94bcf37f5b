package nl.pleegplein.itests.bench.figures;

import java.util.List;
import nl.pleegplein.itests.bench.site.ServerProcess;

/**
 * The figures of a site with so many articles.
 *
 * @param importMillis for each article that was imported when the site was made
 * @param indexMillis for each article, when the index was filled
 * @param restartSeconds from the command to ready
 * @param memory after all load
 */
public record OfSize(
        int articles,
        double importMillis,
        double indexMillis,
        double restartSeconds,
        ServerProcess.Memory memory,
        List<Figure> figures,
        List<Cold> cold) {
    public OfSize {
        figures = List.copyOf(figures);
        cold = List.copyOf(cold);
    }
}
