package nl.pleegplein.itests.bench.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one run found.
 *
 * @param how long it measured
 */
public record Results(String date, String machine, String how, OfAll ofAll, List<OfSize> sizes) {
    public Results {
        sizes = List.copyOf(sizes);
    }

    /**
     * What does not depend on the number of articles.
     *
     * @param firstStartSeconds from the command to ready, in an empty folder
     * @param restartSeconds the same again, with what the first start left
     * @param firstPage bytes of the home page and all that it loads, by address
     * @param plain the servlet that writes the same bytes
     */
    public record OfAll(
            double firstStartSeconds, double restartSeconds, Map<String, Integer> firstPage, List<Figure> plain) {
        /** Not measured. */
        public static final OfAll NONE = new OfAll(0, 0, Map.of(), List.of());

        public OfAll {
            firstPage = new LinkedHashMap<>(firstPage);
            plain = List.copyOf(plain);
        }

        double firstPageKilobytes() {
            return firstPage.values().stream().mapToInt(Integer::intValue).sum() / 1024.0;
        }
    }
}
