package nl.pleegplein.library.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The last part of an address: lowercase letters, digits and single hyphens. */
public final class Slugs {
    public static final int MAX_LENGTH = 120;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && SLUG.matcher(text).matches();
    }

    /** Makes a slug of a word; empty when nothing of it remains. */
    static String of(String word) {
        String plain = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = OTHERS.matcher(plain).replaceAll("-");
        return slug.replaceAll("^-|-$", "");
    }
}
