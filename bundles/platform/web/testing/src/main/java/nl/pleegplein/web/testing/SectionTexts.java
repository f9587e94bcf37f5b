package nl.pleegplein.web.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Whether a section says everything in both languages, and says it in its messages only. For a {@code @TestFactory}. */
public final class SectionTexts {
    private static final String BRACKETS = "\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)";

    private static final Pattern CODE =
            Pattern.compile("(?s)<%--.*?--%>|@(?:import|param) [^\\n]*|\\$(?:unsafe)?\\{[^}]*}"
                    + "|@(?:template\\.[A-Za-z.]+|if|elseif|for)" + BRACKETS + "|@else|@endif|@endfor");

    private static final Pattern SPOKEN =
            Pattern.compile("(?:alt|title|aria-label|placeholder)=\"([^\"$]*\\p{L}[^\"$]*)");

    private final Sources sources;
    private final String prefix;
    private final TextExceptions exceptions;

    private SectionTexts(Sources sources, String prefix, TextExceptions exceptions) {
        this.sources = sources;
        this.prefix = prefix;
        this.exceptions = exceptions;
    }

    /**
     * @param anchor the class that the messages stand beside
     * @param prefix what every key begins with, without the dot
     */
    public static SectionTexts of(Class<?> anchor, String prefix, TextExceptions exceptions) {
        return in(Path.of(""), anchor, prefix, exceptions);
    }

    static SectionTexts in(Path module, Class<?> anchor, String prefix, TextExceptions exceptions) {
        return new SectionTexts(new Sources(module, anchor), prefix, exceptions);
    }

    public Stream<DynamicTest> checks() {
        return Stream.of(
                dynamicTest("both languages have the same texts", this::sameKeys),
                dynamicTest("every text is a pattern that can be filled in", this::patterns),
                dynamicTest("every text that is asked for exists", this::complete),
                dynamicTest("every text is used", this::used),
                dynamicTest("templates have no text of their own", this::noWords));
    }

    private void sameKeys() {
        assertEquals(
                new TreeSet<>(sources.messages("messages.properties").stringPropertyNames()),
                new TreeSet<>(sources.messages("messages_en.properties").stringPropertyNames()));
    }

    private void patterns() {
        Stream.of("messages.properties", "messages_en.properties")
                .flatMap(name -> sources.messages(name).values().stream())
                .map(text -> exceptions.withoutPlacesForScripts(text.toString()))
                .forEach(text -> {
                    String filled = new MessageFormat(text).format(new Object[] {2, "x"});
                    assertFalse(filled.contains("{"), filled);
                    assertFalse(
                            text.contains("'") && !exceptions.allowsApostrophe(text),
                            "An apostrophe quotes in a pattern: " + text);
                });
    }

    private void complete() {
        Set<String> missing = asked("");
        missing.removeAll(present());
        missing.removeIf(exceptions::isNoKey);
        assertEquals(Set.of(), missing);
    }

    private void used() {
        Set<String> unused = present();
        unused.removeAll(asked(""));
        Set<String> beginnings = asked("\\.");
        unused.removeIf(
                key -> exceptions.isUsedElsewhere(key) || beginnings.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
    }

    private void noWords() {
        sources.templates().forEach((file, source) -> {
            String markup = CODE.matcher(source).replaceAll("").replaceAll("(?s)<[^>]*>", "\n");
            Stream<String> lines = markup.lines().filter(line -> line.matches(".*\\p{L}.*"));
            Stream<String> spoken = SPOKEN.matcher(source).results().map(found -> found.group(1));
            Set<String> words = Stream.concat(lines, spoken)
                    .map(String::strip)
                    .filter(text -> !exceptions.isName(text))
                    .collect(Collectors.toSet());
            assertEquals(Set.of(), words, file.toString());
        });
    }

    private Set<String> present() {
        return new TreeSet<>(sources.messages("messages.properties").stringPropertyNames());
    }

    /** The keys between quotes that end so; what ends with a dot is the beginning of keys. */
    private Set<String> asked(String end) {
        Pattern key = Pattern.compile("\"(" + prefix + "\\.(?:[a-z0-9.-]*[a-z0-9-])?" + end + ")\"");
        return Stream.concat(sources.templates().values().stream(), pageCode())
                .flatMap(source -> key.matcher(source).results().map((MatchResult found) -> found.group(1)))
                .filter(found -> end.isEmpty() != found.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> pageCode() {
        return sources.code().entrySet().stream()
                .filter(file -> !exceptions.isForPrograms(file.getKey()))
                .map(Map.Entry<Path, String>::getValue);
    }
}
