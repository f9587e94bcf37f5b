package nl.pleegplein.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All words that people read are in the messages, in both languages. */
class WordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/nl/pleegplein/web/shell");
    private static final Pattern KEY =
            Pattern.compile("t\\.get\\((?:[a-z ]+ \\? )?\"([a-z0-9.A-Z]+)\"(?: : \"([a-z0-9.A-Z]+)\")?");
    private static final Pattern MARKUP = Pattern.compile(
            "<script.*?</script>|<%--.*?--%>|<[^>]*>|\\$unsafe\\{[^}]*}|\\$\\{(?:[^{}\"]|\"[^\"]*\")*}|^[@!].*$",
            Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_en.properties"));
    }

    @Test
    void everyKeyInATemplateIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                missing.add(key.group(1));
                if (key.group(2) != null) {
                    missing.add(key.group(2));
                }
            }
        }
        missing.removeAll(keys("messages.properties"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void noTemplateHasWordsOfItsOwnButTheName() throws IOException {
        for (Path template : templates()) {
            String words = MARKUP.matcher(Files.readString(template)).replaceAll(" ");
            assertEquals("", words.replace("Pleegplein", "").strip().replaceAll("\\s+", " "), template.toString());
        }
    }

    private static Iterable<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/jte"))) {
            return files.toList();
        }
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
