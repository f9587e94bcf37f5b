package nl.pleegplein.readability.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {
    @ParameterizedTest
    @CsvSource({
        "kind, 1",
        "pleegkind, 2",
        "pleegouders, 3",
        "nieuwe, 2",
        "eeuwig, 2",
        "zeeën, 2",
        "geïnteresseerd, 5",
        "reünie, 3",
        "mooie, 2",
        "bureau, 2",
        "hechting, 2",
        "vertrouwen, 3",
        "ouderbijeenkomst, 5",
        "yoghurt, 2",
        "quiz, 1",
        "café, 2",
        "1.000, 1",
    })
    void areCountedByTheirVowels(String word, int syllables) {
        assertEquals(syllables, Syllables.of(word), word);
    }
}
