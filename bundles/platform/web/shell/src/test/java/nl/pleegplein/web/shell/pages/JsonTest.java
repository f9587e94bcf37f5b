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
                "{\"@context\":\"https://schema.org\",\"name\":\"\\u003c/script\\u003e\\u003c!-- \\u0022é\\u0022\\u000a\","
                        + "\"url\":\"https://s/a\",\"image\":[\"https://s/b\",\"https://c\"],"
                        + "\"text\":\"/geen link\",\"position\":1}",
                Json.linkedData(thing, URI.create("https://s")));
    }
}
