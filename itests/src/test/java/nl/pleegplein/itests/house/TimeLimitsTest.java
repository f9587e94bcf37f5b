package nl.pleegplein.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A slow database must show as a slow database: waiting for a connection and for a query together end before the web
 * frontend's own limit, which would count against the section that asked.
 */
class TimeLimitsTest {
    private static final Pattern QUERY = Pattern.compile("javax\\.persistence\\.query\\.timeout\" value=\"(\\d+)\"");

    private static final Pattern SILENCE = Pattern.compile("LONGEST_SILENCE = Duration\\.ofSeconds\\((\\d+)\\)");

    private static final Pattern LIMIT =
            Pattern.compile("int (?:timeLimit|connectionTimeout)Seconds\\(\\) default (\\d+);");

    @Test
    void theDatabaseGivesUpBeforeTheWebFrontendDoes() throws IOException {
        long request = seconds("platform/web/shell/src/main/java/nl/pleegplein/web/shell/ShellConfig.java");
        long connection = seconds(
                "platform/persistence/core/src/main/java/nl/pleegplein/persistence/core/PoolConfiguration.java");
        List<String> units = new ArrayList<>();
        for (Path folder : Bundles.classFolders()) {
            Path unit = folder.resolve("META-INF/persistence.xml");
            if (Files.exists(unit)) {
                Matcher found = QUERY.matcher(Files.readString(unit));
                assertTrue(found.find(), unit + " says how long a query may take");
                if (Long.parseLong(found.group(1)) + connection >= request) {
                    units.add(unit + ": " + found.group(1) + " ms");
                }
            }
        }
        assertEquals(List.of(), units, "together with " + connection + " ms for a connection below " + request + " ms");
    }

    @Test
    void aServerThatHangsIsGivenUpBeforeTheWebFrontendGivesUp() throws IOException {
        long request = seconds("platform/web/shell/src/main/java/nl/pleegplein/web/shell/ShellConfig.java");
        long connection = seconds(
                "platform/persistence/core/src/main/java/nl/pleegplein/persistence/core/PoolConfiguration.java");
        String settings =
                "platform/persistence/core/src/main/java/nl/pleegplein/persistence/core/PostgresSettings.java";
        Matcher silence =
                SILENCE.matcher(Files.readString(Path.of("..", "bundles").resolve(settings)));
        assertTrue(silence.find(), settings);
        long longest = connection + Long.parseLong(silence.group(1)) * 1000;
        assertTrue(longest < request, longest + " ms of silence in a request of " + request + " ms");
    }

    /** The default of the one setting that is a number of seconds for a request, in milliseconds. */
    private static long seconds(String config) throws IOException {
        Matcher found = LIMIT.matcher(Files.readString(Path.of("..", "bundles").resolve(config)));
        assertTrue(found.find(), config);
        return Long.parseLong(found.group(1)) * 1000;
    }
}
