package nl.pleegplein.text.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.UnusableImageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
    private static final String START = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 320\"";
    private static final String NEW_START = START + " width=\"640\" height=\"320\">";

    private final NewImages images = new NewImages();

    @Test
    void shapes_words_and_paint_stay() throws IOException {
        String drawing = "<title id=\"t\">Een huis &amp; &lt;tuin&gt;</title>"
                + "<defs><linearGradient id=\"g\" x1=\"0\"><stop offset=\"10%\" stop-color=\"#fff\"></stop>"
                + "</linearGradient></defs>"
                + "<g fill=\"none\" stroke=\"#0B5C5A\" stroke-width=\"5\" stroke-linecap=\"round\""
                + " transform=\"translate(1,2) rotate(-3.5)\">"
                + "<path d=\"M4 15 16 5l12 10Z\" stroke-dasharray=\"1 14\"></path>"
                + "<rect width=\"640\" height=\"320\" rx=\"16\" fill=\"url(#g)\" fill-opacity=\"0.7\"></rect>"
                + "<text x=\"1\" font-family=\"Source Sans, 'Noto'\">a<tspan dy=\"1em\">b</tspan></text></g></svg>";
        CleanImage clean = clean(START + ">" + drawing.replace("1em", "1"));
        assertEquals(NEW_START + drawing.replace("1em", "1"), text(clean));
        assertEquals(640, clean.width());
        assertEquals(320, clean.height());
        assertEquals("image/svg+xml", clean.type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<style>@import url(//evil.example)</style>",
                "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></body></foreignObject>",
                "<a href=\"javascript:alert(1)\"><g></g></a>",
                "<use href=\"#x\"/>",
                "<image href=\"https://evil.example/a.png\"/>",
                "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
                "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
                "<filter id=\"f\"><feImage href=\"https://evil.example\"/></filter>",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
                "<g xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></g>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>",
                "<?xml-stylesheet href=\"https://evil.example\"?>",
                "<!-- <script>alert(1)</script> -->",
                "<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">alert(1)</handler>",
                "words outside any text"
            })
    void other_elements_go(String hostile) throws IOException {
        assertEquals(NEW_START + "</svg>", text(clean(START + ">" + hostile + "</svg>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onload=\"alert(1)\"",
                "style=\"fill:url(https://evil.example)\"",
                "href=\"https://evil.example\"",
                "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"https://evil.example\"",
                "xml:base=\"https://evil.example\"",
                "fill=\"url(https://evil.example/#a)\"",
                "fill=\"url(#a) url(//evil.example)\"",
                "fill=\"expression(alert(1))\"",
                "stroke=\"url('#a')\"",
                "filter=\"url(#a)\"",
                "mask=\"url(#a)\"",
                "clip-path=\"url(#a)\"",
                "id=\"main\"",
                "class=\"x\"",
                "d=\"M0 0 url(x)\"",
                "transform=\"&lt;script&gt;\""
            })
    void other_attributes_go(String hostile) throws IOException {
        assertEquals(NEW_START + "<g></g></svg>", text(clean(START + "><g " + hostile + "/></svg>")));
    }

    @Test
    void document_types_and_entities_are_refused_at_once() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 12; level++) {
            laughs.append("<!ENTITY a" + level + " \"" + ("&a" + (level - 1) + ";").repeat(10) + "\">");
        }
        laughs.append("]>" + START + "><text>&a11;</text></svg>");
        String outside =
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + START + "><text>&x;</text></svg>";
        String typed = "<!DOCTYPE svg SYSTEM \"http://127.0.0.1:1/svg.dtd\">" + START + "/>";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            refused(laughs.toString());
            refused(outside);
            refused(typed);
        });
    }

    @Test
    void drawings_without_end_are_refused() {
        refused(START + ">" + "<g>".repeat(100) + "</g>".repeat(100) + "</svg>");
        refused(START + ">" + "<script>".repeat(100) + "</script>".repeat(100) + "</svg>");
        refused(START + ">" + "<g/>".repeat(30_000) + "</svg>");
        refused(START + ">" + " ".repeat(2 * 1024 * 1024) + "</svg>");
    }

    @Test
    void what_is_no_svg_or_has_no_size_is_refused() {
        refused("<svg viewBox=\"0 0 1 1\"/>");
        refused("<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>");
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 -1 NaN\"/>");
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e300 Infinity\"/>");
        refused(START + "><g></svg>");
    }

    @Test
    void the_size_may_stand_in_width_and_height() throws IOException {
        CleanImage clean =
                clean("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24px\" height=\"12.4\" onload=\"x\"/>");
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 12.4\" width=\"24\" height=\"12\"></svg>",
                text(clean));
    }

    @Test
    void other_encodings_cannot_hide_anything() throws IOException {
        String drawing =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + START + "><script>x</script><title>é</title></svg>";
        CleanImage clean = images.clean("x", new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_16)));
        assertEquals(NEW_START + "<title>é</title></svg>", text(clean));
        byte[] utf7 = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-svg/+AD4-".getBytes(Charset.forName("US-ASCII"));
        assertThrows(UnusableImageException.class, () -> images.clean("x", new ByteArrayInputStream(utf7)));
    }

    @Test
    void patterns_are_not_led_into_long_searches() {
        String long1 = "a ".repeat(90_000) + "!";
        String long2 = "translate(1) ".repeat(15_000) + "!";
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals(
                        NEW_START + "<g></g></svg>",
                        text(clean(START + "><g aria-labelledby=\"" + long1 + "\" transform=\"" + long2
                                + "\" stroke-dasharray=\"" + "1 ".repeat(90_000) + "x\"/></svg>"))));
    }

    private void refused(String svg) {
        UnusableImageException refusal = assertThrows(UnusableImageException.class, () -> clean(svg));
        assertTrue(refusal.getMessage().length() < 400, refusal.getMessage());
    }

    private CleanImage clean(String svg) throws IOException {
        return images.clean("test.svg", new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(CleanImage image) {
        return new String(image.bytes(), StandardCharsets.UTF_8);
    }
}
