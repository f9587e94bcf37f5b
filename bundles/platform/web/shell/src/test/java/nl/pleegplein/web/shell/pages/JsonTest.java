package nl.pleegplein.web.shell.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void linksAreAbsoluteAndNothingEndsTheScript() {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("name", "</script><!-- \"é\"\n");
        thing.put("url", "/a");
        thing.put("image", List.of("/b", "https://c"));
        thing.put("text", "/geen link");
        thing.put("position", 1);
        assertEquals(
                "{\"@context\":\"https://schema.org\",\"image\":[\"https://s/b\",\"https://c\"],"
                        + "\"name\":\"\\u003c/script\\u003e\\u003c!-- \\u0022é\\u0022\\u000a\",\"position\":1,"
                        + "\"text\":\"/geen link\",\"url\":\"https://s/a\"}",
                Json.linkedData(thing, URI.create("https://s")));
    }

    /** The order of a map without one differs with each start: two nodes would give the same page another tag. */
    @Test
    void theSameThingIsWrittenTheSameWhateverTheOrderOfItsMap() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("@type", "WebSite");
        one.put("name", "Pleegplein");
        one.put("@id", "/");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("@id", "/");
        other.put("name", "Pleegplein");
        other.put("@type", "WebSite");
        URI site = URI.create("https://s");
        assertEquals(Json.linkedData(one, site), Json.linkedData(other, site));
        assertEquals(
                "{\"@context\":\"https://schema.org\",\"@id\":\"https://s/\",\"@type\":\"WebSite\",\"name\":\"Pleegplein\"}",
                Json.linkedData(one, site));
    }
}
