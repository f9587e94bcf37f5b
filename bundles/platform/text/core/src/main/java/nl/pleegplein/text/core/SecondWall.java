package nl.pleegplein.text.core;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets through what our own renderer writes and nothing more, so that a mistake in it or in the parser is not enough to
 * bring a script onto a page.
 */
final class SecondWall {
    private static final Pattern LINK =
            Pattern.compile("/(?!/).*|#kop-[a-z0-9-]+|(?i:https?)://[^/].*|mailto:[a-z0-9.+_@-]+|tel:[+0-9-]+");
    private static final Pattern PATH = Pattern.compile("/(?!/).*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final PolicyFactory policy = policy();

    String pass(String html) {
        return policy.sanitize(html);
    }

    private static PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "hr", "h2", "h3", "h4", "em", "strong", "code", "pre", "blockquote")
                .allowElements("ul", "ol", "li", "div", "table", "thead", "tbody", "tr", "th", "td")
                .allowElements("a", "span", "figure", "figcaption", "img", "video", "source", "track")
                .allowUrlProtocols("http", "https", "mailto", "tel")
                .allowWithoutAttributes("a", "span", "img", "video", "source", "track")
                .allowAttributes("id")
                .matching(Pattern.compile("kop-[a-z0-9-]+"))
                .onElements("h2", "h3", "h4")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("class")
                .matching(false, "note", "table", "video-still")
                .onElements("div")
                .allowAttributes("data-embed")
                .matching(VideoSite::isPlayer)
                .onElements("div")
                .allowAttributes("data-play")
                .onElements("div")
                .allowAttributes("tabindex")
                .matching(false, "0")
                .onElements("div")
                .allowAttributes("role")
                .matching(false, "region")
                .onElements("div")
                .allowAttributes("aria-label")
                .onElements("div", "video")
                .allowAttributes("scope")
                .matching(false, "col")
                .onElements("th")
                .allowAttributes("class")
                .matching(false, "align-right", "align-center")
                .onElements("th", "td")
                .allowAttributes("class")
                .matching(false, "note-title", "soft small", "video-title", "video-where soft small")
                .onElements("p")
                .allowAttributes("class")
                .matching(false, "soft")
                .onElements("span")
                .allowAttributes("class")
                .matching(false, "video", "video-elsewhere", "video-player")
                .onElements("figure")
                .allowAttributes("href")
                .matching(LINK)
                .onElements("a")
                .allowAttributes("rel")
                .matching(false, "noopener noreferrer external")
                .onElements("a")
                .allowAttributes("class", "download")
                .matching(false, "download", "", "button")
                .onElements("a")
                .allowAttributes("src")
                .matching(PATH)
                .onElements("img", "source", "track")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("loading")
                .matching(false, "lazy")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img", "video")
                .allowAttributes("controls", "preload")
                .matching(false, "", "metadata")
                .onElements("video")
                .allowAttributes("type")
                .matching(Pattern.compile("video/[a-z0-9.+-]+"))
                .onElements("source")
                .allowAttributes("kind", "srclang", "default")
                .matching(false, "captions", "nl", "")
                .onElements("track")
                .allowAttributes("label")
                .onElements("track")
                .toFactory();
    }
}
