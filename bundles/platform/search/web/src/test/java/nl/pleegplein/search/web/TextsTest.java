package nl.pleegplein.search.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java/nl/pleegplein/search/web");
    private static final Path MESSAGES = Path.of("src/main/resources/nl/pleegplein/search/web");

    private static final Pattern KEY = Pattern.compile("\"(search\\.[a-z.]*[a-z])\"");

    private static final Pattern PREFIX = Pattern.compile("\"(search\\.[a-z.]*\\.)\"");

    private static final String BRACKETS = "\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)";

    private static final Pattern CODE =
            Pattern.compile("(?s)<%--.*?--%>|@(?:import|param) [^\\n]*|\\$(?:unsafe)?\\{[^}]*}"
                    + "|@(?:template\\.[A-Za-z.]+|if|elseif|for)" + BRACKETS + "|@else|@endif|@endfor");

    /** The shell's script fills this in. */
    private static final String BY_SCRIPT = "{n}";

    private static final Set<String> NO_TEXTS = Set.of("search.css", "search.suggest");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(dutch().keySet(), english().keySet());
    }

    @Test
    void everyTextIsAPatternThatCanBeFilledIn() {
        Stream.of(dutch(), english()).flatMap(texts -> texts.values().stream()).forEach(text -> {
            String filled = new MessageFormat(text.toString().replace(BY_SCRIPT, "9")).format(new Object[] {2, "x"});
            assertFalse(filled.contains("{"), filled);
            assertFalse(text.toString().contains("'"), "An apostrophe quotes in a pattern: " + text);
        });
    }

    @Test
    void everyTextThatIsAskedForExistsAndEveryTextIsUsed() {
        String all = contents(TEMPLATES) + pageSources();
        Set<String> asked = matches(KEY, all);
        Set<String> prefixes = matches(PREFIX, all);
        Set<String> present = dutch().stringPropertyNames();
        Set<String> missing = new HashSet<>(asked);
        missing.removeAll(present);
        missing.removeAll(NO_TEXTS);
        assertEquals(Set.of(), missing);
        Set<String> unused = present.stream()
                .filter(key -> !asked.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unused);
    }

    @Test
    void templatesHaveNoTextOfTheirOwn() {
        files(TEMPLATES).forEach((file, source) -> {
            String markup = CODE.matcher(source).replaceAll("");
            List<String> words = Stream.of(
                            markup.replaceAll("(?s)<[^>]*>", "\n").split("\n", -1))
                    .map(String::strip)
                    .filter(line -> line.matches(".*\\p{L}.*"))
                    .toList();
            assertEquals(List.of(), words, file.toString());
            assertTrue(
                    !Pattern.compile("(?:alt|title|aria-label|placeholder)=\"[^\"$]*\\p{L}")
                            .matcher(source)
                            .find(),
                    file.toString());
        });
    }

    private static Properties dutch() {
        return messages("messages.properties");
    }

    private static Properties english() {
        return messages("messages_en.properties");
    }

    private static Properties messages(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** What programs read is English and no text of a page. */
    private static String pageSources() {
        return files(SOURCES).entrySet().stream()
                .filter(file -> !file.getKey().startsWith(SOURCES.resolve("rest")))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private static String contents(Path folder) {
        return String.join("\n", files(folder).values());
    }

    private static Map<Path, String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toMap(file -> file, TextsTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
