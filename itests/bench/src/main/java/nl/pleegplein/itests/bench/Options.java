package nl.pleegplein.itests.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was asked for on the command line.
 *
 * @param only parts of the names of pages, and of all else nothing; none: all
 * @param quick short runs that only show the order of magnitude
 * @param profile says where the time goes, instead of figures
 * @param fresh makes the sites anew
 */
record Options(Path root, List<Integer> articles, List<String> only, boolean quick, boolean profile, boolean fresh) {
    static final String USAGE =
            "Usage: sh itests/bench/run.sh [--articles 1000,10000,100000] [--only article,search] [--quick] [--profile] [--fresh]";

    Options {
        articles = List.copyOf(articles);
        only = List.copyOf(only);
    }

    static Options parse(String... arguments) {
        Options options = new Options(
                Path.of("").toAbsolutePath(), List.of(1000, 10_000, 100_000), List.of(), false, false, false);
        for (int n = 0; n < arguments.length; n++) {
            String name = arguments[n];
            options = switch (name) {
                case "--quick" ->
                    new Options(options.root, options.articles, options.only, true, options.profile, options.fresh);
                case "--profile" ->
                    new Options(options.root, options.articles, options.only, options.quick, true, options.fresh);
                case "--fresh" ->
                    new Options(options.root, options.articles, options.only, options.quick, options.profile, true);
                case "--root", "--articles", "--only" -> {
                    if (++n == arguments.length) {
                        throw new IllegalArgumentException(name + " needs a value");
                    }
                    yield options.with(name, arguments[n]);
                }
                default -> throw new IllegalArgumentException("Unknown option: " + name);
            };
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--root" -> new Options(Path.of(value).toAbsolutePath(), articles, only, quick, profile, fresh);
            case "--articles" ->
                new Options(
                        root,
                        Stream.of(value.split(",", -1)).map(Integer::valueOf).toList(),
                        only,
                        quick,
                        profile,
                        fresh);
            default -> new Options(root, articles, List.of(value.split(",", -1)), quick, profile, fresh);
        };
    }

    /** Whether this kind of page is wanted. */
    boolean wants(String page) {
        return only.isEmpty() || only.stream().anyMatch(page::contains);
    }

    String how() {
        return quick ? "a quick trial that says little" : "20,000 requests to warm up, then 20 s for each figure";
    }

    int warmUp() {
        return quick ? 2000 : 20_000;
    }

    int seconds() {
        return quick ? 5 : 20;
    }

    int coldAnswers() {
        return quick ? 200 : 1000;
    }
}
