package nl.pleegplein.itests.bench.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import nl.pleegplein.itests.bench.load.Pages;
import nl.pleegplein.itests.bench.load.Popularity;

/**
 * What was to be reached on two cores, and what was. Of several figures the worst counts, and with errors none does.
 *
 * @param most the measured value may be at most this
 */
public record Target(String what, double most, double measured, String unit) {
    private static final List<String> CHEAP = List.of("article", "theme list", "feed");
    private static final double NO_MORE_THAN_PLAIN = 4;
    private static final int MANY = 8;

    public boolean reached() {
        return measured <= most;
    }

    /** Those for which this run has figures. */
    public static List<Target> of(Results results) {
        List<Target> targets = new ArrayList<>();
        for (String page : CHEAP) {
            worst(results, page, Figure::cpu).ifPresent(cpu -> targets.add(new Target(page + ", CPU", 0.8, cpu, "ms")));
            worst(results, page, Figure::p95)
                    .ifPresent(p95 -> targets.add(new Target(page + ", p95 at 8", 15, p95, "ms")));
            timesPlain(results, page)
                    .ifPresent(times -> targets.add(
                            new Target(page + ", CPU beside the plain servlet", NO_MORE_THAN_PLAIN, times, "times")));
        }
        worst(results, "search", Figure::cpu).ifPresent(cpu -> targets.add(new Target("search, CPU", 4, cpu, "ms")));
        worst(results, "search", Figure::p95)
                .ifPresent(p95 -> targets.add(new Target("search, p95 at 8", 30, p95, "ms")));
        worst(results, "REST list", Figure::cpu)
                .ifPresent(cpu -> targets.add(new Target("REST list of 20, CPU", 1, cpu, "ms")));
        worst(results, Pages.SIGNED_IN, Figure::cpu)
                .ifPresent(cpu -> targets.add(new Target(Pages.SIGNED_IN + ", CPU", 1.2, cpu, "ms")));
        floods(results, targets);
        growth(results, targets);
        results.sizes().stream()
                .mapToLong(size -> size.memory().now())
                .max()
                .ifPresent(megabytes -> targets.add(new Target("memory (RSS) with -Xmx384m", 700, megabytes, "MB")));
        if (!results.ofAll().equals(Results.OfAll.NONE)) {
            targets.add(new Target("first start", 20, results.ofAll().firstStartSeconds(), "s"));
            targets.add(new Target("restart", 12, results.ofAll().restartSeconds(), "s"));
            targets.add(
                    new Target("first page on the wire", 120, results.ofAll().firstPageKilobytes(), "KB"));
        }
        return targets;
    }

    private static void floods(Results results, List<Target> targets) {
        for (OfSize size : results.sizes()) {
            for (Figure beside : size.figures()) {
                if (beside.page().equals(Figure.BESIDE)) {
                    size.figures().stream()
                            .filter(before ->
                                    before.page().equals(Figure.BEFORE) && before.connections() == beside.connections())
                            .forEach(before -> targets.add(new Target(
                                    "p95 at " + beside.connections() + " of an article beside a flood of sign-ins",
                                    2,
                                    beside.p95() / before.p95(),
                                    "times its usual")));
                }
            }
        }
    }

    private static void growth(Results results, List<Target> targets) {
        OfSize small = results.sizes().get(0);
        OfSize large = results.sizes().get(results.sizes().size() - 1);
        if (small.articles() == large.articles()) {
            return;
        }
        String sizes = ", CPU with " + large.articles() + " articles beside " + small.articles();
        for (Figure figure : large.figures()) {
            boolean made = figure.asked().equals(Popularity.NEVER_KEPT.toString());
            if (isMain(figure) || made) {
                small.figures().stream()
                        .filter(other -> other.page().equals(figure.page())
                                && other.asked().equals(figure.asked())
                                && other.connections() == figure.connections())
                        .findFirst()
                        .ifPresent(other -> most(figure, small, large)
                                .ifPresent(most -> targets.add(new Target(
                                        figure.page() + (made ? ", never kept" : "") + sizes,
                                        most,
                                        figure.cpu() / other.cpu(),
                                        "times"))));
            }
        }
    }

    /** How many times the CPU may grow; empty while what it is held against was not measured. */
    private static OptionalDouble most(Figure figure, OfSize small, OfSize large) {
        if (!figure.page().equals(Pages.SIGNED_IN)) {
            return OptionalDouble.of(figure.page().equals("search") ? 2 : 1.3);
        }
        // As much as the same page does for visitors.
        double before = visitors(figure, small);
        return before == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round(100 * visitors(figure, large) / before) / 100.0);
    }

    private static double visitors(Figure figure, OfSize size) {
        return size.figures().stream()
                .filter(other -> other.page().equals("article")
                        && other.asked().equals(figure.asked())
                        && other.connections() == figure.connections())
                .mapToDouble(Figure::cpu)
                .findFirst()
                .orElse(0);
    }

    private static Optional<Double> worst(Results results, String page, ToDoubleFunction<Figure> value) {
        return results.sizes().stream()
                .flatMap(size -> main(size, page).stream())
                .map(figure -> figure.errors() > 0 ? Double.POSITIVE_INFINITY : value.applyAsDouble(figure))
                .max(Comparator.naturalOrder());
    }

    private static Optional<Double> timesPlain(Results results, String page) {
        Optional<Double> plain = results.ofAll().plain().stream()
                .filter(figure -> isMain(figure) && figure.page().equals(page))
                .map(Figure::cpu)
                .findFirst();
        return plain.flatMap(cpu -> worst(results, page, Figure::cpu).map(worst -> worst / cpu));
    }

    private static Optional<Figure> main(OfSize size, String page) {
        return size.figures().stream()
                .filter(figure -> isMain(figure) && figure.page().equals(page))
                .findFirst();
    }

    private static boolean isMain(Figure figure) {
        return figure.connections() == MANY && figure.asked().equals(Popularity.AS_READERS.toString());
    }

    String row() {
        String wanted = most == Math.rint(most) ? String.valueOf((long) most) : String.valueOf(most);
        String found = Double.isFinite(measured) ? String.format(Locale.ROOT, "%.2f %s", measured, unit) : "errors";
        return String.format(
                Locale.ROOT,
                "| %s | ≤ %s %s | %s | %s |",
                what,
                wanted,
                unit,
                found,
                reached() ? "reached" : "**not reached**");
    }
}
