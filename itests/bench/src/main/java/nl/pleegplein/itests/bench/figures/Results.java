package nl.pleegplein.itests.bench.figures;

import java.util.List;

/**
 * All that one run found.
 *
 * @param how what was asked for: a short run is no figure to quote
 * @param firstStartSeconds from the command to ready, in an empty folder
 * @param restartSeconds the same again, with what the first start left
 * @param wireKilobytes of the home page and all that it loads
 * @param plain the servlet that writes the same bytes
 */
public record Results(
        String date,
        String machine,
        String how,
        double firstStartSeconds,
        double restartSeconds,
        double wireKilobytes,
        List<String> wire,
        List<Figure> plain,
        List<OfSize> sizes) {
    public Results {
        wire = List.copyOf(wire);
        plain = List.copyOf(plain);
        sizes = List.copyOf(sizes);
    }
}
