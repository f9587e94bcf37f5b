package nl.pleegplein.itests.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Samples of what a process was doing, one stack a line with how often it was seen, the outermost call first. */
public final class Stacks {
    private static final int SHOWN = 25;
    private static final Pattern LINE = Pattern.compile("(.*) (\\d+)");
    private static final Pattern OURS = Pattern.compile("nl/pleegplein/(?!itests)[\\w/$]+\\.[\\w$<>]+");
    private static final Pattern COLLECTOR = Pattern.compile("(GangWorker|ConcurrentGCThread|VM_Gen\\w+)::");
    private static final List<String> LIBRARIES = List.of(
            "org/h2/",
            "org/hibernate/",
            "org/apache/lucene/",
            "org/apache/solr/",
            "org/apache/aries/",
            "org/ops4j/pax/",
            "org/apache/geronimo/",
            "org/apache/cxf/",
            "com/fasterxml/",
            "com/rometools/",
            "org/jdom2/",
            "gg/jte/",
            "org/eclipse/jetty/",
            "org/apache/logging/",
            "io/micrometer/",
            "com/github/benmanes/",
            "io/github/bucket4j/",
            "java/util/zip/",
            "nl/pleegplein/");

    private final Map<List<String>, Long> samples = new HashMap<>();
    private long total;

    private Stacks() {}

    private record Share(double all, String unit) {}

    public static Stacks read(Path file) throws IOException {
        Stacks stacks = new Stacks();
        for (String line : Files.readAllLines(file)) {
            Matcher stack = LINE.matcher(line);
            if (stack.matches()) {
                stacks.add(List.of(stack.group(1).split(";", -1)), Long.parseLong(stack.group(2)));
            }
        }
        return stacks;
    }

    void add(List<String> frames, long count) {
        samples.merge(frames, count, Long::sum);
        total += count;
    }

    /**
     * Tables of shares.
     *
     * @param each what all of it is for each request
     * @param unit of that, such as ms
     */
    public String report(double each, String unit) {
        Share share = new Share(each, unit);
        return table("By library, innermost first", share, frames -> Set.of(library(frames)))
                + table("By our method, with all that it calls", share, Stacks::ours)
                + table(
                        "By our innermost method, with the libraries below it",
                        share,
                        frames -> Set.of(innermostOfOurs(frames)))
                + table("By innermost frame", share, frames -> Set.of(frames.get(frames.size() - 1)));
    }

    /** The library whose code is innermost; what is of the JDK counts for who called it, packing excepted. */
    static String library(List<String> frames) {
        for (int n = frames.size() - 1; n >= 0; n--) {
            String frame = frames.get(n);
            for (String library : LIBRARIES) {
                if (frame.startsWith(library)) {
                    return library.equals("nl/pleegplein/") ? room(frame) : library;
                }
            }
        }
        if (frames.stream().anyMatch(frame -> frame.contains("CompileBroker::"))) {
            return "just-in-time compilers";
        }
        if (frames.stream().anyMatch(frame -> COLLECTOR.matcher(frame).lookingAt())) {
            return "garbage collectors";
        }
        String outermost = frames.get(0);
        return outermost.startsWith("[") || outermost.contains("/") ? "other" : "JVM and kernel: " + outermost;
    }

    private static String innermostOfOurs(List<String> frames) {
        for (int n = frames.size() - 1; n >= 0; n--) {
            Matcher ours = OURS.matcher(frames.get(n));
            if (ours.lookingAt() && !ours.group().contains("$$Lambda")) {
                return ours.group();
            }
        }
        return "none, in " + library(frames);
    }

    private static String room(String frame) {
        String[] parts = frame.split("/", -1);
        return parts.length > 3 ? String.join("/", List.of(parts).subList(0, 4)) : frame;
    }

    private static Set<String> ours(List<String> frames) {
        Set<String> found = new HashSet<>();
        for (String frame : frames) {
            Matcher ours = OURS.matcher(frame);
            if (ours.lookingAt() && !ours.group().contains("$$Lambda")) {
                found.add(ours.group());
            }
        }
        return found;
    }

    private String table(String title, Share share, Function<List<String>, Set<String>> names) {
        Map<String, Long> counts = new HashMap<>();
        samples.forEach((frames, count) -> names.apply(frames).forEach(name -> counts.merge(name, count, Long::sum)));
        StringBuilder table = new StringBuilder(title).append(System.lineSeparator());
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry -> table.append(String.format(
                        Locale.ROOT,
                        "  %5.1f %%  %8.3f %s  %s%n",
                        100.0 * entry.getValue() / total,
                        share.all() * entry.getValue() / total,
                        share.unit(),
                        entry.getKey())));
        return table.toString();
    }
}
