package nl.pleegplein.search.solr;

import static nl.pleegplein.search.solr.FakeSource.Draft.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import nl.pleegplein.content.api.TermKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may type, and what it must find. */
class DutchSearchTest {
    private static TestSearch search;

    @BeforeAll
    static void fill(@TempDir Path home) {
        search = TestSearch.embedded(home);
        search.articles.put(draft("vergoeding", "Pleegvergoeding uitgelegd", "Wat je krijgt voor de zorg."));
        search.articles.put(draft("kosten", "Bijzondere kosten", "Naast de vergoeding voor pleegouders is er meer."));
        search.articles.put(draft("bezoek", "Afspraken met ouders", "De regeling voor het bezoek staat op papier."));
        search.articles.put(draft("regeling", "De bezoekregeling", "Wie komt wanneer langs?"));
        search.articles.put(draft("school", "Praten met de juf", "Bereid een gesprek op school voor."));
        search.articles.put(draft("hechting", "Hechting in gewone taal", "Problemen met hechting zie je aan gedrag."));
        search.articles.put(draft("gezinnen", "Twee gezinnen", "Pleegkinderen hebben brieven, huizen en instanties."));
        search.articles.put(draft("een", "Eén coördinatie", "Stuur een e-mail naar de financiële afdeling: auto's."));
        search.articles.put(draft("rest", "Koken met kruiden", "Wandelen en fietsen in de verandering."));
        search.articles.put(draft("thuis", "Een dag thuis", "De zitters blijven thuis met advies en gedoe."));
        search.articles.put(draft("leerling", "Over een thuiszitter", "Ze bleef weg van de les."));
        search.articles.put(draft("jaar", "Het schooljaar", "Een schooljaar lang, elk schooljaar weer."));
        search.articles.put(draft("klas", "Een nieuwe school", "Wennen aan de klas."));
        search.articles.put(draft("fluiten", "De fluitles", "Muziek maken: fluitles en nog meer fluitles."));
        search.articles.put(draft("les", "Muziek", "Op dinsdag is er les op de fluit."));
        search.articles.put(draft("zwemmen", "Zwemles", "Een les in het bad."));
        search.taxonomy.add(TermKind.THEME, "hechting", "Hechting", "bodemloosheid");
        search.taxonomy.add(TermKind.THEME, "leren", "Onderricht", "thuiszitter", "schooladvies", "fluit spelen");
        search.settled();
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource({
        "pleegvergoeding, vergoeding",
        "pleegvergoeding, kosten",
        "vergoeding, vergoeding",
        "vergoedingen, vergoeding",
        "bezoekregeling, bezoek",
        "bezoekregeling, regeling",
        "bezoekregelingen, regeling",
        "regeling bezoek, regeling",
        "regeling voor bezoek, bezoek",
        "schoolgesprek, school",
        "schoolgesprekken, school",
        "hechtingsproblemen, hechting",
        "pleegkind, gezinnen",
        "pleegkinderen, gezinnen",
        "kind, gezinnen",
        "gezin, gezinnen",
        "pleeggezin, gezinnen",
        "brief, gezinnen",
        "huis, gezinnen",
        "instantie, gezinnen",
        "coordinatie, een",
        "coördinatie, een",
        "Coördinatie, een",
        "e-mail, een",
        "email, een",
        "financiele, een",
        "één coördinatie, een",
        "auto, een",
        "'auto’s', een",
        "hoe krijg ik de pleegvergoeding, vergoeding",
        "\"gesprek op school\", school",
        "+bezoek -bezoekregeling, bezoek",
        "fiets, rest",
    })
    void findsWhatIsMeant(String typed, String id) {
        assertTrue(search.ids(typed).contains(id), () -> typed + " found only " + search.ids(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "ander, rest",
        "ring, rest",
        "\"school gesprek\", school",
        "bezoek -regeling, regeling",
        "vergoeding -pleegvergoeding, vergoeding",
    })
    void doesNotFindWhatIsNotMeant(String typed, String id) {
        assertFalse(search.ids(typed).contains(id), () -> typed + " found " + search.ids(typed));
    }

    @Test
    void theTitleWeighsMost() {
        assertEquals("regeling", search.ids("bezoekregeling").get(0));
        assertEquals("vergoeding", search.ids("vergoeding").get(0));
    }

    @Test
    void aSynonymIsFoundOnlyWhole() {
        assertEquals(List.of("leerling"), search.ids("onderricht"));
        assertEquals(
                "Over een <mark>thuiszitter</mark>",
                search.find("onderricht").hits().get(0).title().value());
    }

    @Test
    void aSynonymOfAThemeIsNoSynonymOfTheOthers() {
        assertFalse(search.ids("schooladvies").contains("leerling"));
    }

    @Test
    void theWordItselfComesBeforeLongerWordsThatHoldIt() {
        assertEquals(List.of("klas", "jaar", "school"), search.ids("school"));
    }

    @Test
    void aCompoundComesBeforeItsPartsAndOnePartComesLast() {
        assertEquals(List.of("fluiten", "les"), search.ids("fluitles"));
        assertTrue(search.ids("fluitlessen zwemles").containsAll(List.of("fluiten", "zwemmen")));
    }

    @Test
    void withoutAnyThatHasAllWordsThoseWithMostComeFirst() {
        assertEquals(List.of(), search.ids("onvindbaar"));
        assertEquals("les", search.ids("muziek dinsdag thuis onvindbaar").get(0));
        assertEquals(List.of("rest"), search.ids("fietsen onvindbaar"));
        assertEquals(List.of("rest"), search.ids("wandelen fietsen"));
    }

    @Test
    void marksTheWordsThatWereFound() {
        var hit = search.find("bezoekregeling").hits().get(0);
        assertEquals("De <mark>bezoekregeling</mark>", hit.title().value());
        var other = search.find("vergoeding").hits().stream()
                .filter(found -> found.item().ref().id().equals("kosten"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Naast de <mark>vergoeding</mark> voor pleegouders is er meer.",
                other.snippet().value());
    }

    @Test
    void aSynonymWorksAtOnceAndWithoutANewIndex() {
        assertEquals(List.of(), search.ids("euro's"));
        search.taxonomy.add(TermKind.KEYWORD, "geld", "vergoeding", "euro's", "geld krijgen");
        assertEquals(List.of("kosten"), search.ids("euro's"));
        assertTrue(search.ids("geld krijgen").contains("kosten"));
        assertTrue(search.ids("bodemloosheid").contains("hechting"));
        search.taxonomy.add(TermKind.KEYWORD, "geld", "vergoeding");
        assertEquals(List.of(), search.ids("euro's"));
    }
}
