package nl.pleegplein.search.solr.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pleegplein.search.solr.dutch.Stems;
import org.junit.jupiter.api.Test;

class GistTest {
    private final Gist gist = new Gist(new Stems());

    @Test
    void theMostFrequentWordsComeFirstInWhateverForm() {
        assertEquals(
                "slaapt slaapt slaapt moeder",
                gist.of("Slapen bij moeder. Wie slaapt, die slaapt niet; maar voor haar is het."));
    }

    @Test
    void aWordThatIsEverywhereIsNotMoreThanOften() {
        assertEquals(8, gist.of("pleegkind ".repeat(500)).split(" ", -1).length);
    }

    @Test
    void aLongTextHasNoMoreWordsThanAShortOne() {
        String text = IntStream.range(0, 5000)
                .mapToObj(n -> "woord" + (char) ('a' + n % 26) + (char) ('a' + n / 26 % 26))
                .collect(Collectors.joining(" "));
        assertTrue(gist.of(text).split(" ", -1).length <= 16 * 8);
        assertEquals(16, gist.of(text).chars().filter(c -> c == ' ').count() / 8 + 1);
    }

    @Test
    void nothingComesOfNothing() {
        assertEquals("", gist.of(" 12 — het is er. "));
    }
}
