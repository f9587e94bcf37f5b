package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.http.HttpResponse;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A text is tried and not kept. */
@RunOn(SiteKind.EMBEDDED)
class ReadabilityOnEmbeddedIT {
    private static final String PAGE = "/redactie/leesbaarheid";

    private final Site site;

    ReadabilityOnEmbeddedIT(Site site) {
        this.site = site;
    }

    @Test
    void whoWritesSeesWhatCouldBeEasier() throws IOException {
        assertEquals(401, site.http().status(PAGE));
        Somebody anna = new Members(site.http()).member(Members.newName());
        HttpResponse<String> tried = anna.send(
                anna.page(PAGE),
                PAGE,
                "text",
                "## Wat nu?\n\nIndien er een zwaluwstaartvraag wordt gesteld, **bel** je ons.");
        assertEquals(200, tried.statusCode());
        Document page = Jsoup.parse(tried.body());
        assertEquals("Indien", page.select("ol.list mark").text());
        assertEquals(1, page.select("ol.list > li").size(), "the heading is easy");
        assertFalse(site.log().contains("zwaluwstaartvraag"));
        assertEquals(422, anna.send(anna.page(PAGE), PAGE, "text", "…").statusCode());
    }
}
