package nl.pleegplein.web.shell;

import java.time.Duration;
import java.util.Set;
import nl.pleegplein.web.shell.entry.EntryLimits;

/**
 * How the frontend is set up.
 *
 * @param site its own address, or empty: as each request asks for it
 * @param proxies addresses of reverse proxies that are believed
 */
record Settings(String site, Set<String> proxies, EntryLimits limits, Duration timeLimit) {
    static Settings of(ShellConfig config) {
        return new Settings(
                config.site(),
                Set.of(config.proxies()),
                new EntryLimits(config.largestBody(), config.largestUpload()),
                Duration.ofSeconds(config.timeLimitSeconds()));
    }
}
