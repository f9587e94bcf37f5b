package nl.pleegplein.text.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.text.api.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkdownTest {
    private static final Set<String> HARMLESS = Set.of(
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "em",
            "strong",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "span",
            "figure",
            "figcaption",
            "img",
            "video",
            "source",
            "track",
            "body");

    private final CommonMarkText markdown = new CommonMarkText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<svg/onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<div onclick=alert(1)>x</div>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](javascript&#58;alert(1))",
                "[x](java&#x0A;script:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](&#1;javascript:alert(1))",
                "[x](<  javascript:alert(1)>)",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "[x](blob:https://a.nl/1)",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,<svg onload=alert(1)>)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](//evil.example/)",
                "[x](/\\evil.example/)",
                "[x](\\\\evil.example)",
                "[x](/&#9;/evil.example)",
                "![x](//evil.example/a.png)",
                "[x](https://pleegplein.nl@evil.example/)",
                "[x](https:evil.example)",
                "[x](/a\"onmouseover=\"alert(1))",
                "[x](/a 'title\" onmouseover=\"alert(1)')",
                "![a\" onerror=\"alert(1)](https://youtu.be/a\"onerror=alert(1))",
                "![\" onerror=alert(1) x=\"](pic.png \"\\\" onload=alert(1) \\\"\")",
                "![![a](javascript:alert(1))](pic.png)",
                "[![x](https://evil.example/a.png)](javascript:alert(1))",
                "# <script>alert(1)</script>",
                "# \" onclick=\"alert(1)",
                "| <script> | <img src=x onerror=alert(1)> |\n|---|---|\n| [x](javascript:alert(1)) | `</td><script>` |",
                "```\"><script>alert(1)</script>\nx</code></pre><script>alert(1)</script>\n```",
                "<!--\n<script>alert(1)</script>\n-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?><script>alert(1)</script>",
                "> **<script>alert(1)</script>**\n> <style>*{display:none}</style>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "&lt;script&gt;alert(1)&lt;/script&gt; {{constructor.constructor('alert(1)')()}}",
                "\u0000<script\u0000>alert(1)</script>"
            })
    void nothing_dangerous_comes_out(String text) {
        Document page = page(text);
        for (Element element : page.body().getAllElements()) {
            assertTrue(HARMLESS.contains(element.tagName()), element.tagName());
            for (Attribute attribute : element.attributes()) {
                assertTrue(
                        !attribute.getKey().startsWith("on")
                                && !attribute.getKey().equals("style"),
                        element.outerHtml());
            }
        }
        for (String address : page.select("[href]").eachAttr("href")) {
            assertTrue(
                    address.matches("/[^/\\\\].*|https://(youtu\\.be|evil\\.example/a\\.png).*"),
                    "leads to " + address);
        }
        for (String address : page.select("[src]").eachAttr("src")) {
            assertEquals("/media/1/a/pic.png", address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtu.be/aZ09_-bcdE",
                "https://youtu.be/aZ09_-bcdEfg",
                "https://youtu.be/aZ09_-bcd%22f",
                "https://youtu.be/aZ09_-bcdEf\"><script>",
                "https://youtu.be/../../aZ09_-bcdEf",
                "https://www.youtube.com/watch?v=aZ09_-bcdE%2F..",
                "https://www.youtube.com/watch?x=v=aZ09_-bcdEf",
                "https://www.youtube.com/watch#v=aZ09_-bcdEf",
                "https://www.youtube.com/redirect?q=https://evil.example&v=aZ09_-bcdEf",
                "https://www.youtube.com.evil.example/watch?v=aZ09_-bcdEf",
                "https://evilyoutube.com/watch?v=aZ09_-bcdEf",
                "https://evil.example/www.youtube.com/watch?v=aZ09_-bcdEf",
                "https://www.youtube.com@evil.example/watch?v=aZ09_-bcdEf",
                "https://youtu.be:8443/aZ09_-bcdEf",
                "//youtu.be/aZ09_-bcdEf",
                "javascript://youtu.be/aZ09_-bcdEf",
                "https://vimeo.com/1234567890123",
                "https://vimeo.com/12/evil",
                "https://vimeo.com/1234?dnt=0&x=%0a/../evil",
                "https://player.vimeo.com/video/12345\" data-embed=\"https://evil.example/"
            })
    void only_a_video_with_a_sane_id_plays_here(String address) {
        for (String text : List.of("![x](<" + address + ">)", "[x](<" + address + ">)", "<" + address + ">")) {
            String html = markdown.render(text, Media.NONE).html().value();
            assertTrue(
                    Jsoup.parseBodyFragment(html).select("[data-embed]").eachAttr("data-embed").stream()
                            .allMatch(player -> player.equals("https://player.vimeo.com/video/1234?dnt=1")),
                    html);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " data-embed=\"https://evil.example/\"",
                "`data-embed=\"https://evil.example/\"`",
                "![ data-embed=\"https://evil.example/\"](pic.png ' data-embed=\"https://evil.example/\"')",
                "<div class=\"video-still\" data-embed=\"https://evil.example/\">",
                "```\n data-embed=\"https://evil.example/\"\n```"
            })
    void words_that_look_like_a_player_are_none(String text) {
        assertEquals(Set.of(), rendered(text).playerOrigins());
    }

    @Test
    void html_is_shown_as_it_was_typed() {
        assertEquals(
                "<b>dik</b> en <script>", page("<b>dik</b> en <script>").body().text());
    }

    @Test
    void the_second_wall_stops_what_the_first_would_have_let_through() {
        String passed = new SecondWall()
                .pass("<script>alert(1)</script><p style=x onclick=y id=main class=evil>a<iframe src=/x></iframe>"
                        + "<a href=//evil.example rel=opener target=_blank>b</a><img src=https://evil.example/a.png>"
                        + "<div class=video-still data-embed=https://evil.example/embed/aZ09_-bcdEf></div>"
                        + "<form action=/x><input name=q></form><h2 id=main>c</h2><a href='javascript:x'>d</a>");
        assertEquals("<p>a<a>b</a><img /></p><div class=\"video-still\"></div><h2>c</h2><a>d</a>", passed);
    }

    @Test
    void a_medium_that_is_not_on_this_site_is_not_used() {
        Media evil = reference -> Optional.of(
                new Media.Medium("//evil.example/a.png", "image/png", 1, 1, 1, Optional.of("https://evil.example/c")));
        assertEquals(
                "<p>x</p>", markdown.render("![x](a.png)", evil).html().value().strip());
    }

    @Test
    void patterns_that_are_slow_for_some_parsers_are_quick() {
        List<String> slow = List.of(
                ">".repeat(400_000),
                "- ".repeat(200_000),
                ("> ".repeat(300) + "a\n").repeat(600),
                "*a _b ".repeat(60_000),
                "[".repeat(400_000),
                "![".repeat(80_000) + "](x)".repeat(60_000),
                "**a*".repeat(100_000),
                "a](".repeat(100_000),
                "&amp".repeat(100_000),
                "\"".repeat(400_000),
                "# a\n".repeat(50_000));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> slow.forEach(this::page));
    }

    private Document page(String text) {
        return Jsoup.parseBodyFragment(rendered(text).value());
    }

    private SafeHtml rendered(String text) {
        Media media = reference -> reference.equals("pic.png")
                ? Optional.of(new Media.Medium("/media/1/a/pic.png", "image/png", 1, 1, 1, Optional.empty()))
                : Optional.empty();
        return markdown.render(text, media).html();
    }
}
