package nl.pleegplein.itests.bench;

import java.util.Locale;
import nl.pleegplein.itests.bench.figures.Cold;
import nl.pleegplein.itests.bench.figures.Figure;

/** Says on the terminal how far it is. */
final class Progress {
    private Progress() {}

    static void tell(String line) {
        System.out.println(line);
    }

    static void tell(Figure figure) {
        tell(String.format(
                Locale.ROOT,
                "  %-12s %6d address(es), %d connection(s): %7.0f/s  p50 %6.1f  p95 %6.1f  p99 %6.1f ms  cpu %6.2f ms (gc %.2f, jit %.2f)"
                        + "  %6.0f KB allocated  %5.1f KB sent%s",
                figure.page(),
                figure.addresses(),
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
                figure.errors() == 0 ? "" : "  ERRORS " + figure.errors()));
    }

    static void tell(Cold cold) {
        tell(String.format(
                Locale.ROOT,
                "  %-12s cold, %d answers: first %.1f  p50 %.1f ms  cpu %.2f ms",
                cold.page(),
                cold.answers(),
                cold.first(),
                cold.p50(),
                cold.cpu()));
    }
}
