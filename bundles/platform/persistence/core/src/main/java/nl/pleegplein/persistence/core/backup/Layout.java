package nl.pleegplein.persistence.core.backup;

import java.util.Optional;

/** Where things stand in the folder of a backup. */
final class Layout {
    /** In the format of {@code sha256sum}. */
    static final String SUMS = "SHA256SUMS";

    private static final String PARTS = "parts/";

    private Layout() {}

    static String table(String domain, String table) {
        return "tables/" + domain + "/" + table + ".jsonl";
    }

    static String part(String name) {
        return PARTS + name + "/";
    }

    /** The part that a file belongs to; empty when to none. */
    static Optional<String> partOf(String file) {
        return file.startsWith(PARTS)
                ? Optional.of(file.substring(PARTS.length(), file.indexOf('/', PARTS.length())))
                : Optional.empty();
    }
}
