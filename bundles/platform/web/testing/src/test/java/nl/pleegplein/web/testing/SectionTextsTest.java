package nl.pleegplein.web.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionTextsTest {
    private static final String FOLDER = "nl/pleegplein/web/testing/";

    @TempDir
    Path module;

    @BeforeEach
    void aSectionThatSaysEverythingWell() throws IOException {
        write("src/main/java/" + FOLDER + "Section.java", "text.get(\"x.title\"); text.get(\"x.kind.\" + kind);");
        write(
                "src/main/jte/page.jte",
                "@if(a(b()))<h1 title=\"${t.get(\"x.title\")}\">${t.get(\"x.title\")}</h1>@endif");
        messages("x.title=Titel {0}\nx.kind.a=A\n");
    }

    @Test
    void nothingIsSaidOfASectionThatIsWell() {
        assertEquals(List.of(), complaints());
    }

    @Test
    void aTextInOneLanguageOnlyIsFound() throws IOException {
        write("src/main/resources/" + FOLDER + "messages_en.properties", "x.title=Title\n");
        assertEquals(List.of("both languages have the same texts"), complaints());
    }

    @Test
    void aTextThatCannotBeFilledInIsFound() throws IOException {
        messages("x.title={name}\nx.kind.a=A\n");
        assertEquals(List.of("every text is a pattern that can be filled in"), complaints());
        messages("x.title=Foto's van {0}\nx.kind.a=A\n");
        assertEquals(List.of("every text is a pattern that can be filled in"), complaints());
    }

    @Test
    void aTextThatIsNotThereAndATextThatNobodyAsksForAreFound() throws IOException {
        messages("x.other=Titel\nx.kind.a=A\n");
        assertEquals(List.of("every text that is asked for exists", "every text is used"), complaints());
    }

    @Test
    void wordsInATemplateAreFound() throws IOException {
        write("src/main/jte/more.jte", "<p>${t.get(\"x.title\")} en meer</p>");
        assertEquals(List.of("templates have no text of their own"), complaints());
        write("src/main/jte/more.jte", "<img alt=\"Een foto van ${name}\">");
        assertEquals(List.of("templates have no text of their own"), complaints());
    }

    private List<String> complaints() {
        return SectionTexts.in(module, SectionTexts.class, "x", TextExceptions.none())
                .checks()
                .filter(SectionTextsTest::fails)
                .map(DynamicTest::getDisplayName)
                .toList();
    }

    private static boolean fails(DynamicTest check) {
        try {
            check.getExecutable().execute();
            return false;
        } catch (Throwable e) {
            return true;
        }
    }

    private void messages(String texts) throws IOException {
        write("src/main/resources/" + FOLDER + "messages.properties", texts);
        write("src/main/resources/" + FOLDER + "messages_en.properties", texts);
    }

    private void write(String name, String text) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
