package nl.pleegplein.search.solr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pleegplein.content.api.TermKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get who search the demo's articles with the terms of a new site. */
class DemoSearchTest {
    private static final Pattern MARKED = Pattern.compile("<mark>([^<]*)</mark>");

    private static TestSearch search;

    @BeforeAll
    static void fill(@TempDir Path home) {
        search = TestSearch.embedded(home);
        DemoCorpus.fill(search);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource({
        "op vakantie, vakantie-met-je-pleegkind",
        "vakantie, vakantie-met-je-pleegkind",
        "pleegvergoeding, pleegvergoeding-uitgelegd geld-en-vergoedingen",
        "hoe krijg ik de pleegvergoeding, pleegvergoeding-uitgelegd",
        "vergoeding, geld-en-vergoedingen pleegvergoeding-uitgelegd",
        "kinderbijslag, kinderbijslag-en-toeslagen",
        "schoolgesprek, gesprek-op-school-voorbereiden",
        "gesprek school, gesprek-op-school-voorbereiden",
        "bezoekregeling, bezoek-voorbereiden",
        "bezoek ouders, bezoek-voorbereiden na-het-bezoek-de-moeilijke-avond",
        "boos gedrag, boos-gedrag-begrijpen",
        "liegen, liegen-en-stelen",
        "voogd, wat-doet-een-voogd",
        "hechting, hechting-in-gewone-taal hechting-stap-voor-stap",
        "huisarts, naar-de-huisarts-en-het-ziekenhuis",
        "afscheid nemen, afscheid-nemen-van-een-pleegkind",
        "foto's delen, fotos-en-privacy",
        "wa-verzekering, verzekering-en-schade",
        "puber telefoon, telefoon-en-sociale-media",
        "opa en oma, pleeggrootouder-zijn",
        "wie mag beslissen over school, wie-mag-wat-beslissen",
        "pleegkind slaapt niet, slapen-als-alles-nieuw-is",
        "schoolrapport, gesprek-op-school-voorbereiden",
    })
    void findsFirst(String typed, String first) {
        List<String> expected = List.of(first.split(" "));
        assertEquals(Set.copyOf(expected), Set.copyOf(search.ids(typed).subList(0, expected.size())));
    }

    @Test
    void whatHasTheWordInItsTitleComesBeforeWhatMerelyMentionsIt() {
        List<Boolean> inTitle = search.find("school").hits().stream()
                .map(hit -> hit.item().title().toLowerCase(Locale.ROOT).contains("school"))
                .toList();
        assertEquals(IntStream.range(0, inTitle.size()).mapToObj(at -> at < 4).toList(), inTitle);
    }

    @ParameterizedTest
    @CsvSource({
        "school, thuis advies zitten weigering op",
        "op vakantie, op",
        "vakantie, op kaart",
        "gesprek op school, op",
        "boos gedrag, stellen stel probleem",
        "geld, geldt pleeg kind",
        "slapen, eten dokter huisarts ziekenhuis",
        "kinderbijslag, bijslag kinder",
        "pleegvergoeding, pleeg geldt",
        "voogd, gezin jeugd",
        "opa en oma, en",
    })
    void doesNotMark(String typed, String unwanted) {
        Set<String> marked = marked(typed);
        for (String word : List.of(unwanted.split(" "))) {
            assertFalse(marked.contains(word), () -> typed + " marks " + marked);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "school, school leerkracht juf",
        "pleegvergoeding, pleegvergoeding vergoeding",
        "'op vakantie', vakantie",
        "vergoeding, vergoeding pleegvergoeding",
        "schoolgesprek, school gesprek",
        "voogd, voogd gezinsvoogd jeugdbeschermer",
    })
    void marks(String typed, String wanted) {
        Set<String> marked = marked(typed);
        assertTrue(marked.containsAll(List.of(wanted.split(" "))), () -> typed + " marks only " + marked);
    }

    @Test
    void aSmallWordDoesNotFindEverything() {
        assertTrue(search.find("op vakantie").total() < 20);
        assertEquals(search.find("vakantie").total(), search.find("op vakantie").total());
    }

    @Test
    void twoWordsFindLessThanOne() {
        assertTrue(
                search.find("puber telefoon").total() < search.find("telefoon").total());
        assertTrue(search.find("school zwembad").total() > 0, "nothing has both");
    }

    @Test
    void theNamesOfManyTermsAtOnceAreNotTooMuch() {
        List<String> titles = search.taxonomy.terms(TermKind.THEME).stream()
                .map(term -> term.title())
                .toList();
        assertTrue(search.find(String.join(" ", titles)).total() >= 0);
        assertTrue(search.find("school geld media gezondheid trauma gedrag hechting bezoek puberteit loyaliteit"
                                + " veiligheid communicatie")
                        .total()
                > 0);
    }

    private static Set<String> marked(String typed) {
        return search.find(typed).hits().stream()
                .flatMap(hit -> MARKED.matcher(
                                hit.title().value() + " " + hit.snippet().value())
                        .results())
                .map((MatchResult found) -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
