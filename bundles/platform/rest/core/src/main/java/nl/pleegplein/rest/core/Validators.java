package nl.pleegplein.rest.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags by which a client asks whether what it has is still right (RFC 9110, sections 8.8.3 and 13.1.2). */
final class Validators {
    private Validators() {}

    /** A weak tag: gzip changes the bytes but not what they say. */
    static String weakTag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Whether a client has this already.
     *
     * @param known the values of If-None-Match, with commas between; compared weakly
     */
    static boolean isKnown(String known, String tag) {
        String opaque = opaque(tag);
        for (String one : known.split(",", -1)) {
            String candidate = one.strip();
            if (candidate.equals("*") || opaque(candidate).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    static String weakened(String tag) {
        return "W/" + opaque(tag);
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
