package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {
    @Test
    void segmentsAreDecodedOnce() {
        RequestPath path = RequestPath.of("/bibliotheek/caf%C3%A9%2520/");
        assertEquals(List.of("bibliotheek", "café%20"), path.segments());
        assertEquals("/bibliotheek/café%20", path.decoded());
        assertTrue(path.trailingSlash());
        assertEquals("", RequestPath.of("/").first());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "*",
                "//",
                "/a//b",
                "/.",
                "/..",
                "/a/../b",
                "/%2e",
                "/%2E%2e/b",
                "/a;b",
                "/a\\b",
                "/%5c",
                "/%2F",
                "/%",
                "/%4",
                "/%g1",
                "/%00",
                "/%0a",
                "/%7f",
                "/%80",
                "/%c0%ae",
                "/%ed%a0%80",
                "/%f8%88%80%80%80",
                "/é",
                "/a b"
            })
    void whatCouldBeUnderstoodInTwoWaysIsRefused(String raw) {
        assertEquals(400, assertThrows(Refusal.class, () -> RequestPath.of(raw)).status());
    }

    @Test
    void anEndlessPathIsTooLong() {
        String raw = "/" + "a".repeat(2_000);
        assertEquals(414, assertThrows(Refusal.class, () -> RequestPath.of(raw)).status());
    }

    @Test
    void parametersAreBounded() {
        assertEquals("a b&é", Parameters.parse("q=a+b%26%C3%A9&q=2").first("q"));
        assertEquals("", Parameters.parse("&&=x&y").first("y"));
        assertEquals(50, Parameters.parse("a=1&".repeat(100)).all("a").size());
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            many.append('p').append(i).append("=&");
        }
        assertThrows(Refusal.class, () -> Parameters.parse(many.toString()));
    }
}
