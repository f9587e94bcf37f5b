package nl.pleegplein.profiles.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a page in its address. Names are unique by their letters and digits alone, without case and accents; a slug
 * has just these, with hyphens between, so that two members never have the same.
 */
final class Slugs {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
    private static final int LONGEST = 80;
    private static final int KEPT = 47;
    private static final int HASH_BYTES = 16;

    private Slugs() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String slug = BETWEEN.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST ? slug : shortened(slug);
    }

    static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /** Some letters of other scripts stand for whole words, and a name of them becomes long. */
    private static String shortened(String slug) {
        int end = Character.isHighSurrogate(slug.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
        return slug.substring(0, end).replaceAll("-$", "") + "-" + hash(slug);
    }

    private static String hash(String slug) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(slug.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
