package nl.pleegplein.readability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.readability.api.HardWord;
import nl.pleegplein.readability.api.Judgement;
import nl.pleegplein.readability.api.Sentence;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.MarkdownText;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.text.api.SafeHtml;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReadabilitySectionTest {
    private static final Viewer ANNA =
            new Viewer(Optional.of(new AccountId(new UUID(0, 7))), Set.of(), Set.of("members"));

    private final ReadabilitySection section = new ReadabilitySection(ReadabilitySectionTest::judge, new NoStars());

    private static final class NoStars implements Markdown {
        @Override
        public MarkdownText render(String markdown, Media media) {
            if (markdown.startsWith("|")) {
                throw new IllegalArgumentException("Too many cells");
            }
            return new MarkdownText(SafeHtml.EMPTY, markdown.replace("*", ""), List.of(), 1);
        }

        @Override
        public List<String> mediaReferences(String markdown) {
            return List.of();
        }
    }

    private static Judgement judge(String plain, Viewer viewer) {
        if (plain.isBlank()) {
            throw new InvalidInputException(List.of(new Fault("text", "readability.fault.empty", "No words")));
        }
        return new Judgement(
                41, 20, List.of(new Sentence(plain, 20, true, List.of(new HardWord(0, 6, List.of("als", "wanneer"))))));
    }

    private Answer answer(Method method, FakeRequest request) throws Exception {
        return section.routes().all().stream()
                .filter(route -> route.method() == method)
                .findFirst()
                .orElseThrow()
                .handler()
                .handle(request.withTextsBeside(ReadabilitySection.class));
    }

    private static FakeRequest request() {
        return FakeRequest.to(ReadabilitySection.PATH);
    }

    @Test
    void isForMembers() throws Exception {
        for (Method method : Method.values()) {
            assertInstanceOf(Answer.SignIn.class, answer(method, request()));
        }
        Document page = Rendered.html(answer(Method.GET, request().by(ANNA)));
        assertEquals("csrf-token", page.select("form [name=_csrf]").attr("value"));
        assertEquals(1, page.select("label[for=text]").size());
        assertEquals(0, page.select("#uitslag").size());
    }

    @Test
    void showsWhatCouldBeEasierAndKeepsWhatWasTyped() throws Exception {
        Document page = Rendered.html(
                answer(Method.POST, request().by(ANNA).withField("text", "Indien *er* <b>gebeld</b> wordt.")));
        assertEquals("Deze tekst kan makkelijker", page.select("#result").text());
        assertTrue(page.select(".facts").text().contains("41 van 100: moeilijk"), page.text());
        assertTrue(page.select(".facts").text().contains("20 woorden"), page.text());
        assertEquals("Indien", page.select("mark").text());
        String remarks = page.select("ol.list li ul").text();
        assertTrue(remarks.contains("Deze zin heeft 20 woorden"), remarks);
        assertTrue(remarks.contains("Wie doet het?"), remarks);
        assertTrue(remarks.contains("Indien: als, wanneer"), remarks);
        assertEquals("Indien *er* <b>gebeld</b> wordt.", page.select("textarea").val());
        assertEquals(0, page.select("ol b").size());
    }

    @Test
    void aTableWithoutEndIsTooLong() throws Exception {
        Answer answer = answer(Method.POST, request().by(ANNA).withField("text", "|a|"));
        assertEquals(422, ((Answer.Page) answer).status());
        assertTrue(Rendered.html(answer).select("#text-fault").text().contains("te lang"));
    }

    @Test
    void whatCannotBeJudgedIsToldAtTheField() throws Exception {
        Answer answer = answer(Method.POST, request().by(ANNA).withField("text", " "));
        assertEquals(422, ((Answer.Page) answer).status());
        Document page = Rendered.html(answer);
        assertTrue(page.select("#text-fault").text().contains("Er staan geen woorden in"));
        assertEquals("true", page.select("#text").attr("aria-invalid"));
    }
}
