package nl.pleegplein.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
    private Machine() {}

    static String description() throws IOException {
        String memory = value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return String.format(
                Locale.ROOT,
                "%d cores of %s, %d GB, %s, Java %s, load %s before the run",
                Runtime.getRuntime().availableProcessors(),
                value(Path.of("/proc/cpuinfo"), "model name"),
                Math.round(Long.parseLong(memory) / 1024.0 / 1024),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version(),
                Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]);
    }

    private static String value(Path file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("0");
        }
    }
}
