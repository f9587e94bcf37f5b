package nl.pleegplein.accounts.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that were found in leaks, of those that are long enough to be chosen; read when somebody first chooses one. The
 * list comes from the library nbvcxz, when this is built. Thread-safe.
 */
final class LeakedPasswords {
    private static final String LIST = "/dictionaries/passwords.txt";

    private volatile Set<String> passwords;

    /** Whether it is one of them, in whatever case. */
    boolean contains(String password) {
        Set<String> known = passwords;
        if (known == null) {
            known = read();
            passwords = known;
        }
        return known.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream in = LeakedPasswords.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.length() >= PasswordRules.SHORTEST)
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
