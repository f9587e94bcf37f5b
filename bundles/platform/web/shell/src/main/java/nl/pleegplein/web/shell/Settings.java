package nl.pleegplein.web.shell;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.web.shell.entry.EntryLimits;

/**
 * How the frontend is set up.
 *
 * @param site its own address, or empty: as each request asks for it
 * @param proxies addresses of reverse proxies that are believed
 * @param timeLimit in which a section must answer
 * @param formTimeLimit in which a posted form must be there
 * @param formMemory bytes that all posted forms being read hold at most
 * @param keptPages bytes of pages that are kept for visitors at most
 */
record Settings(
        String site,
        Set<String> proxies,
        EntryLimits limits,
        Duration timeLimit,
        Duration formTimeLimit,
        long formMemory,
        long keptPages) {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int PART_OF_HEAP = 8;
    private static final Duration FORM_TIME_LIMIT = Duration.ofSeconds(20);

    static Settings of(ShellConfig config) {
        return new Settings(
                config.site(),
                Arrays.stream(config.proxies().split(",", -1))
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                new EntryLimits(config.largestForm(), config.largestBody(), config.largestUpload()),
                Duration.ofSeconds(config.timeLimitSeconds()),
                FORM_TIME_LIMIT,
                config.formMemory(),
                keptPages(config.keptPagesMegabytes()));
    }

    private static long keptPages(int megabytes) {
        return megabytes < 0 ? Runtime.getRuntime().maxMemory() / PART_OF_HEAP : megabytes * MEBIBYTE;
    }
}
