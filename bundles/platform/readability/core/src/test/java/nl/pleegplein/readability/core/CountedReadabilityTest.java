package nl.pleegplein.readability.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.readability.api.Grade;
import nl.pleegplein.readability.api.HardWord;
import nl.pleegplein.readability.api.Judgement;
import nl.pleegplein.readability.api.Readability;
import nl.pleegplein.readability.api.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedReadabilityTest {
    private static final Viewer ANNA =
            new Viewer(Optional.of(new AccountId(new UUID(0, 7))), Set.of(), Set.of("members"));

    /** As a child of ten reads it at school. */
    private static final String FOR_CHILDREN = """
            Sem woont bij Anna en Bart. Zijn moeder is ziek. Soms mist hij haar. Dan kijkt hij naar haar foto.
            Anna zegt: je mag haar bellen. Sem belt zijn moeder. Ze praten over school. Daarna gaat hij slapen.
            """;

    /** As a leaflet for everybody, at level B1. */
    private static final String FOR_ALL = """
            Een pleegkind heeft soms dingen nodig die veel geld kosten, zoals een fiets of zwemles. Hiervoor kun je een vergoeding krijgen.
            Overleg eerst met je pleegzorgbegeleider. Die vertelt welke kosten de gemeente betaalt en hoe je de aanvraag doet.
            Bewaar alle rekeningen. Binnen acht weken hoor je of je het geld krijgt. Ben je het niet eens met het antwoord? Dan kun je bezwaar maken.
            """;

    /** As courts and offices write. */
    private static final String OF_AN_OFFICE = """
            Indien de pleegouder niet langer in staat is de noodzakelijke continuïteit van de opvoedingssituatie te waarborgen, dient de
            pleegzorgaanbieder in samenspraak met de gecertificeerde instelling te onderzoeken op welke wijze een alternatieve plaatsing
            gerealiseerd kan worden, waarbij de ontwikkelingsbelangen van de minderjarige te allen tijde uitgangspunt van de besluitvorming zijn.
            """;

    /** Eduard Douwes Dekker in 1860, as people read then. */
    private static final String OF_1860 = """
            Ik ben makelaar in koffi, en woon op de Lauriergracht, Nº 37. Het is myn gewoonte niet, romans te schryven, of zulke dingen,
            en het heeft dan ook lang geduurd, voor ik er toe overging een paar riem papier extra te bestellen, en het werk aantevangen,
            dat gy, lieve lezer, zo-even in de hand hebt genomen, en dat ge lezen moet als ge makelaar in koffie zyt, of als ge wat anders zyt.
            """;

    private final CountedReadability readability;

    CountedReadabilityTest() throws IOException {
        this.readability = new CountedReadability();
    }

    private Judgement judge(String text) {
        return readability.judge(text, ANNA);
    }

    private Sentence only(String text) {
        List<Sentence> sentences = judge(text).sentences();
        assertEquals(1, sentences.size(), sentences.toString());
        return sentences.get(0);
    }

    @Test
    void isDoumasFormula() {
        // Nine words, three sentences, eleven syllables.
        Judgement judgement = judge("Hij lacht weer. Zij lopen naar school. Ze spelen.");
        assertEquals(9, judgement.words());
        assertEquals(3, judgement.sentences().size());
        assertEquals(206.8 - 0.77 * (100.0 * 11 / 9) - 0.93 * 3, judgement.ease(), 0.001);
    }

    @Test
    void textsOfKnownLevelsComeInTheirOrder() {
        assertTrue(judge(FOR_CHILDREN).ease() > judge(FOR_ALL).ease());
        assertTrue(judge(FOR_ALL).ease() > judge(OF_AN_OFFICE).ease());
        assertEquals(Grade.VERY_EASY, judge(FOR_CHILDREN).grade());
        assertEquals(Grade.VERY_HARD, judge(OF_AN_OFFICE).grade());
        assertTrue(judge(FOR_CHILDREN).seemsB1());
        assertTrue(judge(FOR_ALL).seemsB1());
        assertTrue(judge(OF_1860).ease() > Readability.EASE_FOR_ALL, "its words are short");
        assertFalse(judge(OF_1860).seemsB1(), "its sentences are not");
        assertFalse(judge(OF_AN_OFFICE).seemsB1());
    }

    @Test
    void sentencesEndWhereReadersSeeThemEnd() {
        assertEquals(
                List.of(
                        "Wat je nodig hebt",
                        "Neem bijv. een knuffel mee.",
                        "Bel mw. De Wit: zij helpt.",
                        "Is dat zo?",
                        "Ja!"),
                judge(
                                "Wat je nodig hebt\nNeem bijv. een knuffel mee. Bel mw. De Wit: zij helpt. Is dat zo? Ja!\n\n — \n")
                        .sentences()
                        .stream()
                        .map(Sentence::text)
                        .toList());
    }

    @Test
    void aNumberGoesOnAndAMemberDoesNot() {
        assertEquals(1, judge("Dat staat in art. 5 van de wet.").sentences().size());
        assertEquals(2, judge("Word nu lid. Je krijgt dan bericht.").sentences().size());
    }

    @Test
    void hardWordsHaveEverydayOnesBesideThem() {
        String text = "Indien je vragen hebt met betrekking tot de opvang, bel ons.";
        Sentence sentence = only(text);
        assertEquals(List.of("Indien", "met betrekking tot"), words(sentence));
        assertEquals(List.of("als"), sentence.hard().get(0).everyday());
        assertEquals(List.of("over"), sentence.hard().get(1).everyday());
        Sentence compound = only("Er is een pleegouderbegeleidingsgesprek.");
        assertEquals(List.of("pleegouderbegeleidingsgesprek"), words(compound));
        assertEquals(List.of(), compound.hard().get(0).everyday());
        assertEquals(
                List.of(),
                only("Bel ons als je iets wilt weten over de opvang.").hard());
    }

    private static List<String> words(Sentence sentence) {
        return sentence.hard().stream()
                .map((HardWord word) -> sentence.text().substring(word.from(), word.to()))
                .toList();
    }

    @Test
    void allWordsOfTheListAreFoundAndNoneIsItsOwnAlternative() throws IOException {
        new HardWords().all().forEach((hard, easy) -> {
            assertEquals(List.of(hard), words(only("Zo zegt men " + hard + " hier.")), hard);
            assertFalse(easy.isEmpty(), hard);
            assertFalse(easy.contains(hard), hard);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Er wordt morgen gebeld.",
                "Er wordt niets gedaan.",
                "De spullen werden door de buurvrouw opgehaald.",
                "Dit is iets dat in een gesprek wordt besproken.",
                "Afspraken worden verteld aan het kind.",
            })
    void whoHidesWhoDoesItIsPassive(String text) {
        assertTrue(only(text).passive(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Je kind wordt morgen tien.",
                "Hij wordt snel boos in een gesprek.",
                "De begeleider belt morgen.",
                "Ik heb hem gebeld.",
                "Word jij een goede pleegouder?",
                "Kinderen worden boos als ze niet begrijpen wat er gebeurt.",
            })
    void whoSaysWhoDoesItIsNot(String text) {
        assertFalse(only(text).passive(), text);
    }

    @Test
    void whatIsTooLongOrEmptyIsRefused() {
        for (String text : List.of("", " \n…\n", "x ".repeat(Readability.LONGEST))) {
            InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> judge(text));
            assertEquals("text", refusal.faults().get(0).field());
        }
        assertThrows(ForbiddenException.class, () -> readability.judge("Dag.", Viewer.visitor()));
    }

    @Test
    void whateverIsTypedIsJudged() {
        for (String text : List.of(
                "a".repeat(50_000),
                "e.".repeat(40_000),
                "- ".repeat(3_000) + "ja",
                "👩‍👧 dag",
                "\u0000ja",
                "العربية",
                "worden ".repeat(9_000),
                "Nr. ".repeat(24_000),
                "bijv. ".repeat(16_000))) {
            assertTrue(judge(text).words() > 0);
        }
    }
}
