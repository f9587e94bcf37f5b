package nl.pleegplein.accounts.core;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes to write down, for who has lost their phone. */
final class RecoveryCodes {
    static final int COUNT = 10;

    /** Without signs that are taken for one another. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 6;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /**
     * Of some 119 bits each, such as {@code abcd-efgh-jkmn-pqrs-tuvw-xyz2}: with fewer than 112 a plain hash of them would not do
     * (OWASP ASVS 5.0, 6.5.2).
     */
    List<String> make() {
        return IntStream.range(0, COUNT).mapToObj(i -> one()).toList();
    }

    private String one() {
        return IntStream.range(0, GROUPS)
                .mapToObj(i -> random.ints(GROUP, 0, SIGNS.length())
                        .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** As it was made, however it is typed in. */
    static String tidied(String typed) {
        String signs = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
