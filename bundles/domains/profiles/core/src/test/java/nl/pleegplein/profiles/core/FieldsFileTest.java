package nl.pleegplein.profiles.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.MemberPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsFileTest {
    private static final String ONE =
            "page:\n  - {id: plaats, kind: text, most: 40, label: {nl: Plaats, en: Place}}\npreferences: []\n";

    @Test
    void theFieldsOfTheBundleAreGood() {
        Fields fields = TestCore.catalogue().fields();
        assertEquals(
                List.of(
                        "picture",
                        "about",
                        "kind",
                        "experience",
                        "ages",
                        "themes",
                        "region",
                        "approach",
                        "approach-for"),
                fields.page().stream().map(Field::id).toList());
        assertTrue(fields.preferences().stream()
                .map(Field::id)
                .toList()
                .containsAll(List.of(
                        MemberPreferences.THEMES,
                        MemberPreferences.PILLARS,
                        MemberPreferences.AUDIENCES,
                        MemberPreferences.LANGUAGE)));
    }

    @Test
    void anOperatorMayHaveOthers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fields.yaml");
        Files.writeString(file, ONE);
        Field field = new FieldCatalogue(file.toString()).fields().page().get(0);
        assertEquals(FieldKind.TEXT, field.kind());
        assertEquals(40, field.most());
        assertEquals("Plaats", field.label().dutch());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page: []",
                "[1, 2",
                "page: [3]\npreferences: []",
                "page: [{id: Naam!, kind: text, most: 3, label: {nl: a, en: b}}]\npreferences: []",
                "page: [{id: a, kind: video, most: 3, label: {nl: a, en: b}}]\npreferences: []",
                "page: [{id: a, kind: text, most: 5000, label: {nl: a, en: b}}]\npreferences: []",
                "page: [{id: a, kind: text, label: {nl: a, en: b}}]\npreferences: []",
                "page: [{id: a, kind: text, most: 3, label: {nl: a}}]\npreferences: []",
                "page: [{id: a, kind: choice, label: {nl: a, en: b}}]\npreferences: []",
                "page: [{id: a, kind: picture, label: {nl: a, en: b}}, {id: b, kind: picture, label: {nl: a, en: b}}]\npreferences: []",
                "page: [{id: a, kind: text, most: 3, label: {nl: a, en: b}}, {id: a, kind: text, most: 3, label: {nl: a, en: b}}]\npreferences: []",
                "page: !!java.net.URL [\"http://example.org\"]\npreferences: []"
            })
    void aFileThatIsNotRightIsRefused(String yaml) {
        assertThrows(IllegalArgumentException.class, () -> FieldsFile.read(yaml));
    }
}
