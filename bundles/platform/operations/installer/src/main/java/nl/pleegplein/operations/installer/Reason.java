package nl.pleegplein.operations.installer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why something failed, in one line that fits on a screen. */
final class Reason {
    private static final int LONGEST = 300;
    private static final Pattern MISSING = Pattern.compile("missing requirement \\[[^]]*] ([^\\[]+)");

    private Reason() {}

    static String of(Throwable failure) {
        String line = missing(failure)
                .or(() -> parts(failure))
                .or(() -> firstLine(failure))
                .orElse(failure.getClass().getSimpleName());
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** The resolver tells what needs what needs what; the last of it is what is not there. */
    private static Optional<String> missing(Throwable failure) {
        Matcher matcher = MISSING.matcher(String.valueOf(failure.getMessage()));
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of("it needs " + matcher.group(1).replaceAll("[\\]\\s]+$", ""));
        }
        return last;
    }

    /** Karaf puts the faults of several bundles into one, and says nothing itself. */
    private static Optional<String> parts(Throwable failure) {
        List<String> parts = new ArrayList<>();
        for (Throwable part : failure.getSuppressed()) {
            firstLine(part).ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static Optional<String> firstLine(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .flatMap(message -> message.strip().lines().findFirst());
    }
}
