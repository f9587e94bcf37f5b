package nl.pleegplein.syndication.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.WebRequest;
import org.jsoup.nodes.Element;

/** Tells another site how to show an item, from its address alone (https://oembed.com, version 1.0). */
final class OEmbed {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int HEIGHT_WHOLE = 960;
    /** What is withdrawn is soon gone elsewhere too. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    // The same origin is needed for its style sheet; there is no script that could use it.
    private static final String SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private final Embeds embeds;
    private final SampleNote sampleNote;

    OEmbed(Embeds embeds, SampleNote sampleNote) {
        this.embeds = embeds;
        this.sampleNote = sampleNote;
    }

    Answer answer(WebRequest request) {
        String format = request.query("format").orElse("json");
        if (!format.equals("json") && !format.equals("xml")) {
            byte[] text = "This format is not offered; use json or xml.".getBytes(StandardCharsets.UTF_8);
            return new Answer.Bytes(501, "text/plain; charset=utf-8", text, Caching.NONE);
        }
        String address = request.query("url")
                .orElseThrow(() -> new InvalidInputException(List.of(new InvalidInputException.Fault(
                        "url", "syndication.oembed.url", "The address of a page of this site is needed"))));
        int width = size(request, "maxwidth", WIDTH);
        int height = size(request, "maxheight", Embeds.isWhole(request) ? HEIGHT_WHOLE : HEIGHT);
        Optional<ContentItem> item = embeds.findAt(address, request.site());
        if (item.isEmpty()) {
            return new Answer.NotFound();
        }
        ObjectNode described = describe(item.get(), width, height, request);
        Caching caching = Caching.publicFor(KEPT);
        return format.equals("json")
                ? new Answer.Bytes(
                        200, "application/json", described.toString().getBytes(StandardCharsets.UTF_8), caching)
                : new Answer.Bytes(200, "text/xml; charset=utf-8", xml(described), caching);
    }

    /** Never more than asked for, also when that is little: the frame scrolls. */
    private static int size(WebRequest request, String parameter, int wanted) {
        OptionalInt most = request.queryNumber(parameter);
        return most.isEmpty() ? wanted : Math.max(1, Math.min(most.getAsInt(), wanted));
    }

    private ObjectNode describe(ContentItem item, int width, int height, WebRequest request) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("version", "1.0");
        described.put("type", "rich");
        described.put("title", sampleNote.titled(item));
        described.put("provider_name", request.text().get("syndication.site"));
        described.put("provider_url", request.site() + "/");
        described.put("cache_age", KEPT.toSeconds());
        described.put("html", frame(item, width, height, request));
        described.put("width", width);
        described.put("height", height);
        item.picture()
                .filter(picture -> picture.width() > 0 && picture.height() > 0)
                .ifPresent(picture -> described
                        .put("thumbnail_url", request.site() + picture.path())
                        .put("thumbnail_width", picture.width())
                        .put("thumbnail_height", picture.height()));
        return described;
    }

    private String frame(ContentItem item, int width, int height, WebRequest request) {
        boolean whole = Embeds.isWhole(request);
        String address = request.site() + "/embed/" + item.ref().kind() + "/"
                + item.ref().id() + (whole ? "?" + Embeds.FORM + "=" + Embeds.WHOLE : "");
        return new Element("iframe")
                .attr("src", address)
                .attr("width", Integer.toString(width))
                .attr("height", Integer.toString(height))
                .attr("title", sampleNote.titled(item))
                .attr("loading", "lazy")
                .attr("sandbox", SANDBOX + (whole ? " allow-downloads" : ""))
                .attr("style", "border:0;max-width:100%")
                .outerHtml();
    }

    private static byte[] xml(ObjectNode described) {
        org.jdom2.Element root = new org.jdom2.Element("oembed");
        described
                .properties()
                .forEach(field ->
                        XmlText.add(root, field.getKey(), field.getValue().asText()));
        return XmlText.of(root);
    }
}
