package nl.pleegplein.search.solr.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTest {
    private static final Compounds COMPOUNDS = new Compounds();

    @ParameterizedTest
    @CsvSource({
        "pleegkind, pleeg kind",
        "pleegkinderen, pleeg kinderen",
        "pleegouders, pleeg ouders",
        "pleegvergoeding, pleeg vergoeding",
        "bezoekregeling, bezoek regeling",
        "bezoekregelingen, bezoek regelingen",
        "schoolgesprek, school gesprek",
        "hechtingsproblemen, hechtings problemen",
        "loyaliteitsconflict, loyaliteits conflict",
        "gezinsvoogd, gezins voogd",
        "jeugdzorg, jeugd zorg",
        "jeugdwet, jeugd wet",
        "pleegzorgbegeleider, pleeg zorg begeleider",
        "netwerkpleegzorg, netwerk pleeg zorg",
        "kinderbijslag, kinder bijslag",
        "verjaardagsfeestje, verjaardags feestje",
        "gedragsproblemen, gedrags problemen",
        "zorgverzekering, zorg verzekering",
        "instemmingsrecht, instemmings recht",
        "traumaverwerking, trauma verwerking",
        "levensboek, levens boek",
        "bedplassen, bed plassen",
        "uithuisplaatsing, uithuis plaatsing",
    })
    void splitsWhatIsPutTogether(String word, String parts) {
        assertEquals(List.of(parts.split(" ")), COMPOUNDS.parts(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moeder",
                "vader",
                "kinderen",
                "gesprekken",
                "verandering",
                "verantwoordelijk",
                "verantwoordelijkheid",
                "bestelling",
                "wandelen",
                "handeling",
                "mogelijkheden",
                "vriendelijk",
                "moeilijkheden",
                "begeleiding",
                "ontwikkeling",
                "toestemming",
                "vakantie",
                "beslissing",
                "beslissingen",
                "persoonlijk",
                "vertrouwen",
                "opvoeding",
                "ouderen",
                "onderwijs",
                "voorbereiden",
                "bijzondere",
                "verhuizing",
                "eerlijk",
                "waarschuwing",
                "boosheid",
                "verdrietig",
                "aandacht",
                "gevoelens",
                "relatie",
                "afspraken",
                "grenzen",
                "veiligheid",
                "tegenwoordig",
                "begrijpen",
                "puberteit",
                "broertje",
                "belangrijk",
                "regelmatig",
                "maatschappelijk",
                "overleggen",
                "organisatie",
                "instantie",
                "coordinatie",
                "hechting",
                "vergoeding",
                "regeling",
                "belasting",
                "ervaringen",
                "onderzoek",
                "loyaliteit",
                "adoptie",
                "melding",
                "netwerk",
                "oorzaak",
                "leeftijd"
            })
    void leavesOtherWordsWhole(String word) {
        assertEquals(List.of(), COMPOUNDS.parts(word));
    }

    @Test
    void isQuickWithAWordMadeToBeSlow() {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> COMPOUNDS.parts("kind".repeat(10)));
    }

    @Test
    void marksTheSeamsInATextAndNothingElse() {
        Seams seams = new Seams(COMPOUNDS);
        String text = "De Pleegvergoeding, één keer: bezoekregeling!";
        String marked = seams.mark(text);
        assertTrue(marked.contains("Pleeg" + Seams.SEAM + "vergoeding"));
        assertEquals(text, Seams.unmark(marked));
    }
}
