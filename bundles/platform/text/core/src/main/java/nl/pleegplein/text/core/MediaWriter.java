package nl.pleegplein.text.core;

import static nl.pleegplein.text.core.Attributes.attributes;

import java.util.Map;
import java.util.Optional;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.text.api.Media.Medium;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes links and pictures. Nothing of another site is loaded with a page: a picture becomes a link, a video waits until
 * it is asked for.
 */
final class MediaWriter {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Media media;
    private final Phrases phrases;

    MediaWriter(HtmlNodeRendererContext context, Media media, Phrases phrases) {
        this.context = context;
        this.html = context.getWriter();
        this.media = media;
        this.phrases = phrases;
    }

    void link(Link link) {
        Optional<Medium> medium = find(link.getDestination());
        Optional<Address> address = Address.of(link.getDestination());
        if (medium.isPresent()) {
            download(medium.get(), link);
        } else if (address.isPresent()) {
            html.tag("a", linkTo(address.get()));
            if (PlainText.of(link).isEmpty() && !(link.getFirstChild() instanceof Image)) {
                html.text(link.getDestination());
            }
            renderChildren(link);
            html.tag("/a");
        } else {
            renderChildren(link);
        }
    }

    /** A picture or a link to a video that stands on its own. */
    void figure(Node node) {
        if (node instanceof Link link) {
            VideoSite.video(link.getDestination())
                    .ifPresent(video -> player(video, linkTitle(link), Optional.ofNullable(link.getTitle())));
        } else {
            figure((Image) node);
        }
    }

    private void figure(Image image) {
        Optional<Medium> medium = find(image.getDestination());
        Optional<Address.Elsewhere> elsewhere = elsewhere(image);
        Optional<VideoSite.Video> playable = VideoSite.video(image.getDestination());
        if (medium.isPresent() && medium.get().type().startsWith("image/")) {
            open("figure");
            picture(medium.get(), image);
            caption(Optional.ofNullable(image.getTitle()));
            close("figure");
        } else if (medium.isPresent() && medium.get().type().startsWith("video/")) {
            open("figure", "class", "video");
            video(medium.get(), image);
            caption(Optional.ofNullable(image.getTitle()));
            close("figure");
        } else if (medium.isEmpty() && playable.isPresent()) {
            player(playable.get(), PlainText.of(image), Optional.ofNullable(image.getTitle()));
        } else if (medium.isEmpty() && elsewhere.isPresent() && !OtherSites.isPicture(elsewhere.get())) {
            open("figure", "class", "video-elsewhere");
            videoElsewhere(elsewhere.get(), image);
            caption(Optional.ofNullable(image.getTitle()));
            close("figure");
        } else {
            open("p");
            inline(image);
            close("p");
        }
    }

    /** A picture in a line of text. */
    void inline(Image image) {
        Optional<Medium> medium = find(image.getDestination());
        Optional<Address.Elsewhere> elsewhere = elsewhere(image);
        if (medium.isPresent() && medium.get().type().startsWith("image/")) {
            picture(medium.get(), image);
        } else if (isInsideLink(image) || (medium.isEmpty() && elsewhere.isEmpty())) {
            html.text(PlainText.of(image));
        } else if (medium.isPresent()) {
            download(medium.get(), image);
        } else {
            String alt = PlainText.of(image);
            html.tag("a", linkTo(elsewhere.get()));
            html.text(
                    OtherSites.isPicture(elsewhere.get())
                            ? named("picture.elsewhere", alt, elsewhere.get().host())
                            : watch(alt));
            html.tag("/a");
        }
    }

    private void picture(Medium medium, Image image) {
        Map<String, String> attributes =
                attributes("src", medium.path(), "alt", PlainText.of(image), "loading", "lazy");
        html.tag("img", sized(attributes, medium), true);
    }

    private void video(Medium medium, Image image) {
        String alt = PlainText.of(image);
        Map<String, String> attributes = attributes(
                "controls", "", "preload", "metadata", "aria-label", alt.isEmpty() ? phrases.get("video") : alt);
        html.tag("video", sized(attributes, medium));
        html.tag("source", attributes("src", medium.path(), "type", medium.type()), true);
        medium.captions()
                .filter(MediaWriter::isHere)
                .ifPresent(path -> html.tag(
                        "track",
                        attributes(
                                "kind",
                                "captions",
                                "srclang",
                                "nl",
                                "label",
                                phrases.get("captions"),
                                "default",
                                "",
                                "src",
                                path),
                        true));
        download(medium, image);
        html.tag("/video");
    }

    /** A still of our own, which a script may replace by the player; without it the link leads to the video. */
    private void player(VideoSite.Video video, String title, Optional<String> caption) {
        open("figure", "class", "video-player");
        open("div", "class", "video-still", "data-embed", video.player(), "data-play", phrases.get("video.play"));
        paragraph("video-title", title.isEmpty() ? phrases.get("video") : title);
        html.tag("p");
        Map<String, String> link = linkTo(video.page());
        link.put("class", "button");
        html.tag("a", link);
        html.text(phrases.get("video.play.there", video.site()));
        html.tag("/a");
        html.tag("/p");
        close("div");
        paragraph("video-where soft small", phrases.get("video.play.where", video.site()));
        caption(caption);
        close("figure");
    }

    private void paragraph(String cssClass, String words) {
        html.tag("p", attributes("class", cssClass));
        html.text(words);
        html.tag("/p");
    }

    private void videoElsewhere(Address.Elsewhere address, Image image) {
        html.tag("p");
        html.tag("a", linkTo(address));
        html.text(watch(PlainText.of(image)));
        html.tag("/a");
        html.tag("/p");
        paragraph("soft small", phrases.get("video.elsewhere.where", OtherSites.name(address)));
    }

    private void download(Medium medium, Node node) {
        html.tag("a", attributes("class", "download", "href", medium.path(), "download", ""));
        if (node instanceof Image image) {
            html.text(PlainText.of(image).isEmpty() ? phrases.get("video") : PlainText.of(image));
        } else {
            renderChildren(node);
        }
        html.raw(" ");
        html.tag("span", attributes("class", "soft"));
        html.text("(" + phrases.get("download", phrases.fileType(medium.type()), phrases.size(medium.size())) + ")");
        html.tag("/span");
        html.tag("/a");
    }

    private void caption(Optional<String> title) {
        title.filter(words -> !words.isBlank()).ifPresent(words -> {
            html.tag("figcaption");
            html.text(words);
            html.tag("/figcaption");
        });
    }

    private String watch(String alt) {
        return alt.isEmpty()
                ? phrases.get("video.elsewhere.watch.untitled")
                : phrases.get("video.elsewhere.watch", alt);
    }

    /** Nobody reads an address out loud: an address between angle brackets is no title. */
    private static String linkTitle(Link link) {
        String words = PlainText.of(link);
        return words.equals(link.getDestination()) ? "" : words;
    }

    private String named(String key, String alt, String host) {
        return alt.isEmpty() ? phrases.get(key + ".untitled", host) : phrases.get(key, alt, host);
    }

    private Optional<Medium> find(String reference) {
        return media.find(reference).filter(medium -> isHere(medium.path()));
    }

    private static Optional<Address.Elsewhere> elsewhere(Image image) {
        return Address.of(image.getDestination())
                .filter(Address.Elsewhere.class::isInstance)
                .map(Address.Elsewhere.class::cast);
    }

    private static boolean isHere(String path) {
        return Address.of(path).filter(Address.Here.class::isInstance).isPresent();
    }

    private static Map<String, String> linkTo(Address address) {
        if (address instanceof Address.Elsewhere) {
            return attributes("href", address.href(), "rel", "noopener noreferrer external");
        }
        if (address instanceof Address.Fragment fragment && !fragment.name().startsWith(Contents.PREFIX)) {
            return attributes("href", "#" + Contents.anchor(fragment.name()));
        }
        return attributes("href", address.href());
    }

    private static Map<String, String> sized(Map<String, String> attributes, Medium medium) {
        if (medium.width() > 0 && medium.height() > 0) {
            attributes.put("width", String.valueOf(medium.width()));
            attributes.put("height", String.valueOf(medium.height()));
        }
        return attributes;
    }

    private static boolean isInsideLink(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private void open(String tag, String... attributes) {
        html.line();
        html.tag(tag, attributes(attributes));
    }

    private void close(String tag) {
        html.tag("/" + tag);
        html.line();
    }

    private void renderChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
