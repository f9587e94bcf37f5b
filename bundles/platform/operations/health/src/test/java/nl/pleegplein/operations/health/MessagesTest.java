package nl.pleegplein.operations.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(operations\\.[a-z0-9.-]+)\"");
    private static final Pattern WORDS = Pattern.compile(">[^<>$@{}\"]*[A-Za-z]{3}[^<>$@{}\"]*<");

    @Test
    void dutchAndEnglishHaveTheSameTexts() throws Exception {
        assertEquals(
                new TreeSet<>(texts("messages").keySet()),
                new TreeSet<>(texts("messages_en").keySet()));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws Exception {
        Properties dutch = texts("messages");
        for (Path file : sources()) {
            List<String> keys = KEY.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(key -> !key.endsWith(".css"))
                    .toList();
            keys.forEach(key -> assertTrue(dutch.containsKey(key), key + " in " + file));
        }
    }

    @Test
    void noTemplateHasWordsOfItsOwn() throws Exception {
        for (Path file : sources()) {
            if (file.toString().endsWith(".jte")) {
                List<String> words = WORDS.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .toList();
                assertEquals(List.of(), words, file.toString());
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .toList();
        }
    }

    private static Properties texts(String name) throws IOException {
        Path file = Path.of("src/main/resources/nl/pleegplein/operations/health", name + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
