package nl.pleegplein.search.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.search.api.Suggestion;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.testing.FakeTaxonomy;
import nl.pleegplein.web.testing.FakeText;
import org.junit.jupiter.api.Test;

class SuggestionListTest {
    private static final String HOSTILE = "</script>\"\\\u2028é";

    private final FakeSearch search = new FakeSearch();
    private final FakeLimits limits = new FakeLimits();

    @Test
    void givesTitlesAndTermsWithWordsForWhatTheyAre() throws IOException {
        search.suggesting(
                new Suggestion("Hechting", "", "theme"),
                new Suggestion(HOSTILE, "/bibliotheek/hechting", "article"),
                new Suggestion("Weg", "/elders/weg", "elsewhere"));
        Answer.Bytes answer = ask("hecht");
        JsonNode list = new ObjectMapper().readTree(answer.bytes());
        assertEquals(
                "{\"text\":\"Hechting\",\"path\":\"\",\"kind\":\"thema\"}",
                list.get(0).toString());
        assertEquals(HOSTILE, list.get(1).path("text").asText());
        assertEquals("/bibliotheek/hechting", list.get(1).path("path").asText());
        assertEquals("artikel", list.get(1).path("kind").asText());
        assertEquals("", list.get(2).path("kind").asText());
        assertEquals("application/json", answer.type());
        assertEquals(Caching.publicFor(Duration.ofSeconds(60)), answer.caching());
    }

    @Test
    void saysOfWhatIsMadeUpThatItIs() throws IOException {
        search.suggesting(
                new Suggestion("Een artikel", "/bibliotheek/een", "article", true),
                new Suggestion("Weg", "/elders/weg", "elsewhere", true));
        JsonNode list = new ObjectMapper().readTree(ask("een").bytes());
        assertEquals("artikel · Voorbeeld", list.get(0).path("kind").asText());
        assertEquals("Voorbeeld", list.get(1).path("kind").asText());
    }

    @Test
    void nothingTypedSuggestsNothing() {
        search.suggesting(new Suggestion("Hechting", "", "theme"));
        assertEquals("[]", new String(ask("").bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void nobodyIsBotheredWhileTheSearchIsAway() {
        search.away();
        Answer.Bytes answer = ask("hecht");
        assertEquals(200, answer.status());
        assertEquals("[]", new String(answer.bytes(), StandardCharsets.UTF_8));
        assertEquals(Caching.NONE, answer.caching());
    }

    @Test
    void whoAsksTooOftenWaits() {
        limits.refuseFor(Duration.ofSeconds(3));
        BusyException refusal = assertThrows(BusyException.class, () -> ask("hecht"));
        assertTrue(refusal.callerTooQuick());
        assertEquals(Duration.ofSeconds(3), refusal.retryAfter());
        assertEquals("search.suggest.address 192.0.2.1 600", limits.taken());
        assertTrue(FakeText.beside(SearchSection.class, FakeText.DUTCH)
                .get(refusal.messageKey())
                .startsWith("Je vroeg veel"));
    }

    private Answer.Bytes ask(String typed) {
        Names names = new Names(new FakeCatalogue(), FakeTaxonomy.usual());
        return (Answer.Bytes)
                new SuggestionList(search, names, limits).handle(Samples.request("/zoeken/suggesties?q=" + typed));
    }
}
