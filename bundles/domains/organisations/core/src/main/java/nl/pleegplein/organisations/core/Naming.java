package nl.pleegplein.organisations.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pleegplein.content.api.InvalidInputException.Fault;

/** Names of organisations, how they are compared, and what stands for them in addresses. */
final class Naming {
    static final int LONGEST = 120;
    private static final int SHORTEST = 2;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SLUG = 80;
    /** Room for a number after it. */
    private static final int LONGEST_BASE = 72;

    private static final String NAMELESS = "organisatie";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_ASCII = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private Naming() {}

    /** One space between words, and accents as people type them. */
    static String tidied(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** What is wrong with a tidied name. */
    static Optional<Fault> fault(String name) {
        boolean fits = name.length() >= SHORTEST
                && name.length() <= LONGEST
                && !UNSEEN.matcher(name).find()
                && !key(name).isEmpty()
                && key(name).length() <= LONGEST_KEY;
        return fits
                ? Optional.empty()
                : Optional.of(new Fault("name", "organisations.fault.name", "2 to 120 characters, with a letter"));
    }

    /** The same for names that people would take for one another; words stay apart, so that lists are sorted by it. */
    static String key(String name) {
        return NOT_COMPARED.matcher(plain(name)).replaceAll(" ").strip();
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    /** What a slug of the name begins with. */
    static String base(String name) {
        String slug = NO_ASCII.matcher(plain(name)).replaceAll("-").replaceAll("^-|-$", "");
        String cut = slug.length() <= LONGEST_BASE
                ? slug
                : slug.substring(0, LONGEST_BASE).replaceAll("-$", "");
        return cut.isEmpty() ? NAMELESS : cut;
    }

    /** The first that nobody else has. */
    static String slug(String base, Set<String> ofOthers) {
        return Stream.concat(
                        Stream.of(base),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> base + "-" + number))
                .filter(slug -> !ofOthers.contains(slug))
                .findFirst()
                .orElseThrow();
    }
}
