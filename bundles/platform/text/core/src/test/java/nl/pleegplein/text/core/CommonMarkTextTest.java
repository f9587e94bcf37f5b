package nl.pleegplein.text.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.text.api.Heading;
import nl.pleegplein.text.api.MarkdownText;
import nl.pleegplein.text.api.Media;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkTextTest {
    private static final Map<String, Media.Medium> FILES = Map.of(
            "../media/house.svg", medium("/media/1/abc/house.svg", "image/svg+xml", 2000, 640, 320),
            "film.mp4",
                    new Media.Medium(
                            "/media/2/abc/film.mp4",
                            "video/mp4",
                            31_400_000,
                            1280,
                            720,
                            Optional.of("/media/3/abc/film.vtt")),
            "plan.pdf", medium("/media/4/abc/plan.pdf", "application/pdf", 1_234_567, 0, 0));

    private final CommonMarkText markdown = new CommonMarkText();

    @Test
    void headings_have_levels_2_to_4_without_a_gap_and_anchors_of_their_own() {
        MarkdownText text = render("# Één\n\n## Wat je kunt doen\n\n#### Diep\n\n###### Dieper\n\n## Wat je kunt doen");
        assertEquals(
                List.of(
                        new Heading(2, "Één", "kop-een"),
                        new Heading(2, "Wat je kunt doen", "kop-wat-je-kunt-doen"),
                        new Heading(3, "Diep", "kop-diep"),
                        new Heading(4, "Dieper", "kop-dieper"),
                        new Heading(2, "Wat je kunt doen", "kop-wat-je-kunt-doen-2")),
                text.headings());
        assertEquals(
                List.of("kop-een", "kop-wat-je-kunt-doen", "kop-diep", "kop-dieper", "kop-wat-je-kunt-doen-2"),
                html(text).select("h2,h3,h4").eachAttr("id"));
    }

    @Test
    void a_quotation_that_begins_with_a_bold_line_is_a_note() {
        for (String note : List.of("> **In het kort**\n>\n> Blijf rustig.", "> **In het kort**\n> Blijf rustig.")) {
            assertEquals(
                    "<div class=\"note\"><p class=\"note-title\"><strong>In het kort</strong></p>"
                            + "<p>Blijf rustig.</p></div>",
                    compact(render(note)));
        }
        assertEquals(
                "<blockquote><p><strong>Blijf</strong> rustig.</p></blockquote>",
                compact(render("> **Blijf** rustig.")));
    }

    @Test
    void a_picture_on_its_own_is_a_figure_with_its_title_as_caption() {
        assertEquals(
                "<p>Voor</p><figure><img src=\"/media/1/abc/house.svg\" alt=\"Een huis\" loading=\"lazy\" width=\"640\""
                        + " height=\"320\"><figcaption>Thuis &amp; rust</figcaption></figure><p>Na</p>",
                compact(render("Voor\n\n![Een huis](../media/house.svg \"Thuis & rust\")\n\nNa")));
    }

    @Test
    void a_picture_in_a_line_or_a_tight_list_stays_valid_html() {
        assertEquals(
                "<p>Zie <img src=\"/media/1/abc/house.svg\" alt=\"huis\" loading=\"lazy\" width=\"640\" height=\"320\">"
                        + " daar</p>",
                compact(render("Zie ![huis](../media/house.svg) daar")));
        Document list = html(render("- ![huis](../media/house.svg)\n- twee"));
        assertEquals(1, list.select("ul > li > figure > img").size());
    }

    @Test
    void a_video_of_ours_has_captions_and_can_be_downloaded() {
        Document page = html(render("![Praten met je kind](film.mp4 \"Twee minuten\")"));
        assertEquals(
                1,
                page.select("figure.video > video[controls][preload=metadata]").size());
        assertEquals(
                "/media/2/abc/film.mp4",
                page.select("video > source[type=video/mp4]").attr("src"));
        assertEquals(
                "/media/3/abc/film.vtt",
                page.select("video > track[kind=captions][srclang=nl][default]").attr("src"));
        assertEquals("Twee minuten", page.select("figcaption").text());
        assertEquals("Praten met je kind", page.select("video").attr("aria-label"));
        assertEquals(1, page.select("video > a.download").size());
    }

    @Test
    void a_video_elsewhere_is_a_card_that_loads_nothing() {
        Document page = html(render("![Hechting uitgelegd](https://npo.nl/start/video/hechting)"));
        assertEquals(
                "https://npo.nl/start/video/hechting",
                page.select("figure.video-elsewhere a").attr("href"));
        assertTrue(page.text().contains("NPO (npo.nl)"));
        assertEquals(0, page.select("[src], [data-embed], iframe, video").size());
    }

    @Test
    void a_video_that_can_play_here_is_a_still_of_our_own_and_a_link() {
        assertEquals(
                "<figure class=\"video-player\"><div class=\"video-still\""
                        + " data-embed=\"https://www.youtube-nocookie.com/embed/aZ09_-bcdEf\""
                        + " data-play=\"Speel de video af\"><p class=\"video-title\">Hechting uitgelegd</p>"
                        + "<p><a href=\"https://www.youtube.com/watch?v=aZ09_-bcdEf&amp;t=1\""
                        + " rel=\"noopener noreferrer external\" class=\"button\">Bekijk de video bij YouTube</a></p></div>"
                        + "<p class=\"video-where soft small\">Deze video staat bij YouTube. Pas als je hem afspeelt,"
                        + " laadt je browser iets van YouTube.</p><figcaption>Tien minuten</figcaption></figure>",
                compact(render(
                        "![Hechting uitgelegd](https://www.youtube.com/watch?v=aZ09_-bcdEf&t=1 \"Tien minuten\")")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=aZ09_-bcdEf,https://www.youtube-nocookie.com/embed/aZ09_-bcdEf",
        "https://youtube.com/watch?list=x&v=aZ09_-bcdEf&t=3s,https://www.youtube-nocookie.com/embed/aZ09_-bcdEf",
        "http://m.youtube.com/watch?v=aZ09_-bcdEf,https://www.youtube-nocookie.com/embed/aZ09_-bcdEf",
        "https://youtu.be/aZ09_-bcdEf?si=x,https://www.youtube-nocookie.com/embed/aZ09_-bcdEf",
        "https://www.youtube.com/shorts/aZ09_-bcdEf,https://www.youtube-nocookie.com/embed/aZ09_-bcdEf",
        "https://www.youtube.com/live/aZ09_-bcdEf/,https://www.youtube-nocookie.com/embed/aZ09_-bcdEf",
        "https://www.youtube-nocookie.com/embed/aZ09_-bcdEf,https://www.youtube-nocookie.com/embed/aZ09_-bcdEf",
        "https://vimeo.com/123456789,https://player.vimeo.com/video/123456789?dnt=1",
        "https://vimeo.com/123456789?share=copy,https://player.vimeo.com/video/123456789?dnt=1",
        "https://vimeo.com/123456789/0a1b2c3d4e,https://player.vimeo.com/video/123456789?dnt=1&h=0a1b2c3d4e",
        "https://vimeo.com/123456789/0a1b2c3d4e?share=copy,https://player.vimeo.com/video/123456789?dnt=1&h=0a1b2c3d4e",
        "https://player.vimeo.com/video/123456789?h=0a1b2c3d4e&autoplay=1,https://player.vimeo.com/video/123456789?dnt=1&h=0a1b2c3d4e",
        "https://player.vimeo.com/video/123456789?h=zz,https://player.vimeo.com/video/123456789?dnt=1"
    })
    void a_link_to_such_a_video_that_stands_on_its_own_plays_too(String address, String player) {
        for (String text : List.of("[Kijk](" + address + ")", "![Kijk](" + address + ")")) {
            MarkdownText rendered = render(text);
            Document page = html(rendered);
            assertEquals(
                    player, page.select("figure.video-player > div.video-still").attr("data-embed"));
            assertEquals(address, page.select("figure a").attr("href"));
            assertEquals("Kijk", page.select(".video-title").text());
            assertEquals(
                    Set.of(player.replaceFirst("(https://[^/]+).*", "$1")),
                    rendered.html().playerOrigins());
        }
    }

    @Test
    void a_picture_in_a_link_to_a_video_gives_only_its_words() {
        Document page = html(render("[![Kijk mee](https://img.youtube.com/vi/x/0.jpg)](https://youtu.be/aZ09_-bcdEf)"));
        assertEquals("Kijk mee", page.select("figure .video-title").text());
        assertEquals(0, page.select("[src]").size());
    }

    @Test
    void an_address_alone_is_no_title() {
        assertEquals(
                "Video",
                html(render("<https://youtu.be/aZ09_-bcdEf>"))
                        .select(".video-title")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kijk [hier](https://youtu.be/aZ09_-bcdEf) maar.",
                "- [een](https://youtu.be/aZ09_-bcdEf)\n- [twee](https://vimeo.com/1)",
                "- [een](https://youtu.be/aZ09_-bcdEf)\n\n- [twee](https://vimeo.com/1)",
                "[kanaal](https://www.youtube.com/@pleegplein)"
            })
    void a_link_in_a_sentence_or_a_list_or_to_no_video_stays_a_link(String text) {
        MarkdownText rendered = render(text);
        assertEquals(0, html(rendered).select("figure, [data-embed]").size());
        assertFalse(html(rendered).select("a[href^=https]").isEmpty());
        assertEquals(Set.of(), rendered.html().playerOrigins());
    }

    @Test
    void a_picture_elsewhere_is_never_loaded() {
        Document page =
                html(render("![Tekening](https://example.org/track.PNG)\n\nEn ![](https://example.org/b.gif) ook"));
        assertEquals(0, page.select("[src]").size());
        assertEquals(
                "Tekening (afbeelding op example.org)", page.select("a").first().text());
    }

    @Test
    void a_link_to_a_file_is_a_download_with_its_size() {
        assertEquals(
                "<p><a class=\"download\" href=\"/media/4/abc/plan.pdf\" download=\"\">Het plan"
                        + " <span class=\"soft\">(PDF, 1,2&nbsp;MB)</span></a></p>",
                compact(render("[Het plan](plan.pdf)")));
    }

    @Test
    void links_here_stay_and_links_elsewhere_say_so() {
        assertEquals(
                "<p><a href=\"/bibliotheek/x?a=1\">x</a> <a href=\"https://nji.nl/\" rel=\"noopener noreferrer"
                        + " external\">nji</a> <a href=\"tel:0800-2000\">bel</a> <a href=\"#kop-wat-nu\">nu</a></p>",
                compact(render("[x](/bibliotheek/x?a=1) [nji](https://nji.nl/) [bel](tel:0800-2000) [nu](#wat-nu)")));
    }

    @Test
    void unknown_files_are_shown_as_their_words() {
        assertEquals(
                "<p>Een huis</p><p>het plan</p>",
                compact(markdown.render("![Een huis](../media/house.svg)\n\n[het plan](plan.pdf)", Media.NONE)));
    }

    @Test
    void a_table_can_be_scrolled_and_says_what_its_columns_are() {
        Document page = html(render("## Geld\n\n| Wat | Hoeveel |\n|---|---:|\n| a | 1 |"));
        assertEquals(
                "Tabel 1: Geld",
                page.select("div.table[tabindex=0][role=region]").attr("aria-label"));
        assertEquals(2, page.select("div.table > table > thead th[scope=col]").size());
        assertEquals("1", page.select("td.align-right").text());
        assertEquals(0, page.select("[align]").size());
    }

    @Test
    void the_plain_text_has_the_words_alone() {
        MarkdownText text = render(
                "# Kop\n\nEen [*zin*](https://a.nl) met `code`.\n\n- een\n- twee\n\n"
                        + "![huis](../media/house.svg \"Thuis\")\n\n| a | b |\n|---|---|\n| c | d |\n\n> **Let op**\n> doe dit");
        assertEquals(
                "Kop.\nEen zin met code.\neen.\ntwee.\nhuis. Thuis.\na, b.\nc, d.\nLet op.\ndoe dit", text.plain());
        assertEquals(17, text.words());
        assertEquals(1, text.minutes());
    }

    @Test
    void blocks_in_the_plain_text_do_not_run_into_each_other() {
        assertEquals(
                "Kinderopvang.\nWerk of studeer je?\nWat nu?\nZeg:\n\"Ik blijf.\"\n(Of niets!)\nStap 2.\nKlaar",
                render(
                                "## Kinderopvang\n\nWerk of studeer je?\n\n### *Wat* nu?\n\nZeg:\n\n- \"Ik blijf.\"\n- (Of niets!)\n"
                                        + "- Stap 2\n\n---\n\n## Klaar")
                        .plain());
        assertEquals("Kop", render("## Kop").headings().get(0).text());
        assertEquals("a.\nb", render("| | a | |\n|---|---|---|\n| b | | |").plain());
    }

    @Test
    void references_to_files_come_as_written_in_order_and_once() {
        assertEquals(
                List.of("../media/b.svg", "a.pdf", "/media/1/2/c.pdf", "d.mp4"),
                markdown.mediaReferences("![b](../media/b.svg) [a](a.pdf) [a](a.pdf) [p](/bibliotheek/x)"
                        + " [c](/media/1/2/c.pdf) ![y](https://youtu.be/x) [z](https://a.nl/z.pdf) [m](mailto:a@b.nl)"
                        + " [h](#kop) ![d](d.mp4) ![](//evil.nl/a.png) ![](data:image/png;base64,AA)"));
    }

    @Test
    void an_empty_link_shows_where_it_leads() {
        assertEquals(
                "https://nji.nl/",
                html(render("[](https://nji.nl/)")).select("a").text());
    }

    @Test
    void a_text_that_is_too_long_or_grows_too_much_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> render("a".repeat(500_001)));
        String grows = "[a]: https://a.nl/" + "x".repeat(1900) + "\n\n" + "[a] ".repeat(100_000);
        assertThrows(IllegalArgumentException.class, () -> render(grows));
    }

    @Test
    void the_second_wall_leaves_what_we_write_as_it_is() {
        String all = """
                # Kop

                > **Let op**
                > x

                > y

                ![h](../media/house.svg "t")

                ![f](film.mp4)

                ![v](https://npo.nl/1 "v")

                ![v](https://vimeo.com/1 "v")

                [v](https://youtu.be/aZ09_-bcdEf "v")

                [p](plan.pdf) [m](mailto:a@b.nl)\\
                `c` *e* **s**

                3. a
                4. b

                ---

                ```
                x < y
                ```

                | a | b |
                |:-:|--:|
                | c | d |
                """;
        String once = render(all).html().value();
        assertEquals(once, new SecondWall().pass(once));
        for (String query : List.of(
                "figure.video > video[controls] > track[default]",
                "figure.video-elsewhere > p.soft.small",
                "figure.video-player > div.video-still[data-embed^=https://player.vimeo.com/video/1?dnt=1][data-play]",
                "figure.video-player > div.video-still[data-embed^=https://www.youtube-nocookie.com/] > p > a.button",
                "figure.video-player > p.video-where.soft.small + figcaption",
                "ol[start=3]",
                "hr",
                "pre > code",
                "br",
                "a[href=mailto:a@b.nl]",
                "td.align-right")) {
            assertFalse(html(render(all)).select(query).isEmpty(), query);
        }
    }

    private MarkdownText render(String text) {
        return markdown.render(text, reference -> Optional.ofNullable(FILES.get(reference)));
    }

    private static Document html(MarkdownText text) {
        return Jsoup.parseBodyFragment(text.html().value());
    }

    private static String compact(MarkdownText text) {
        Document page = html(text);
        page.outputSettings().prettyPrint(false);
        return page.body()
                .html()
                .replaceAll(">\\s+<(/?(p|div|figure|blockquote))", "><$1")
                .strip();
    }

    private static Media.Medium medium(String path, String type, long size, int width, int height) {
        return new Media.Medium(path, type, size, width, height, Optional.empty());
    }
}
