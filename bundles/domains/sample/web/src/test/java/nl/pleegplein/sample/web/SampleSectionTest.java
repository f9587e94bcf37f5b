package nl.pleegplein.sample.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.sample.api.NewNote;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SampleSectionTest {
    private static final String HOSTILE = "<b onclick=alert(1)>\" onmouseover=\"alert(1)";

    private final FakeNotes notes = new FakeNotes();
    private final SampleSection section = new SampleSection(notes);

    @Test
    void listsNotesAPageAtATime() throws Exception {
        for (int n = 0; n < 21; n++) {
            add("notitie-" + n, "Notitie " + n);
        }
        Document page = Rendered.html(answer("/voorbeeld", request()));
        assertEquals(20, page.select(".list > li").size());
        assertEquals("groen · blauw", page.select(".list p").first().text());
        assertEquals("/voorbeeld?na=20", page.select("a[rel=next]").attr("href"));
        Answer later = answer("/voorbeeld", request().withQuery("na", "20"));
        assertEquals(1, Rendered.html(later).select(".list > li").size());
        assertEquals(false, Rendered.page(later).head().indexed());
    }

    @Test
    void saysThatThereIsNothingYet() throws Exception {
        assertEquals(
                "There are no notes yet.",
                Rendered.html(answer("/voorbeeld", request().inEnglish()))
                        .select("p")
                        .last()
                        .text());
    }

    @Test
    void showsANoteAndWritesNothingOfItAsHtml() throws Exception {
        add("een", HOSTILE);
        Document page = Rendered.html(answer("/voorbeeld/{slug}", request().withPathValue("slug", "een")));
        assertEquals(HOSTILE, page.select("h1").text());
        assertEquals(
                List.of("Regel een", "Regel twee"), page.select("article div p").eachText());
        assertEquals(List.of("groen", "blauw"), page.select("li").eachText());
        assertEquals(0, page.select("b, [onmouseover]").size());
    }

    @Test
    void knowsNoOtherNotes() throws Exception {
        assertInstanceOf(
                Answer.NotFound.class, answer("/voorbeeld/{slug}", request().withPathValue("slug", "een")));
    }

    private void add(String slug, String title) {
        notes.add(new NewNote(slug, title, "Regel een\n\nRegel twee", List.of("groen", "blauw")), Viewer.system());
    }

    private static FakeRequest request() {
        return FakeRequest.to("/voorbeeld").withTextsBeside(SampleSection.class);
    }

    private Answer answer(String pattern, FakeRequest request) throws Exception {
        Handler handler = section.routes().all().stream()
                .filter(route -> route.pattern().equals(pattern))
                .findFirst()
                .orElseThrow()
                .handler();
        return handler.handle(request);
    }
}
