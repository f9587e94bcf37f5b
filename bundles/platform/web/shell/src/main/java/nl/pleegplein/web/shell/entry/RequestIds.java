package nl.pleegplein.web.shell.entry;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Gives each request the id by which its lines in the log are found. A proxy's id is kept when it is a sane one. */
final class RequestIds {
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private RequestIds() {}

    static String of(String offered) {
        if (offered != null && SANE.matcher(offered).matches()) {
            return offered;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
