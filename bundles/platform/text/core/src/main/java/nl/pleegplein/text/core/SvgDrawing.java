package nl.pleegplein.text.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.UnusableImageException;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes anew what a drawing may have, while it is read: shapes, text and paint. Whatever else stands in it goes. */
final class SvgDrawing extends DefaultHandler {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 20_000;

    private static final Set<String> ELEMENTS = Set.of(
            "g",
            "defs",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "title",
            "desc",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop");
    private static final Set<String> WITH_WORDS = Set.of("title", "desc", "text", "tspan");

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int elements;
    private int skipped;
    private SvgSize size = SvgSize.NONE;

    CleanImage finished() {
        if (size.equals(SvgSize.NONE)) {
            throw new UnusableImageException("An SVG needs a viewBox, or a width and a height");
        }
        byte[] bytes = written.toString().getBytes(StandardCharsets.UTF_8);
        return new CleanImage("image/svg+xml", bytes, size.pixelWidth(), size.pixelHeight());
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        elements++;
        if (elements > MAX_ELEMENTS || open.size() + skipped > MAX_DEPTH) {
            throw new SAXException("too many elements, or too deep");
        }
        if (elements == 1) {
            startDrawing(uri, name, attributes);
        } else if (skipped > 0 || !uri.equals(SVG) || !ELEMENTS.contains(name)) {
            skipped++;
        } else {
            open.push(name);
            written.append('<').append(name);
            SvgAttributes.write(name, attributes, written);
            written.append('>');
        }
    }

    private void startDrawing(String uri, String name, Attributes attributes) throws SAXException {
        if (!uri.equals(SVG) || !name.equals("svg")) {
            throw new SAXException("it is no SVG");
        }
        size = SvgSize.of(attributes);
        open.push(name);
        written.append("<svg xmlns=\"").append(SVG).append('"').append(size.attributes());
        SvgAttributes.write(name, attributes, written);
        written.append('>');
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (skipped > 0) {
            skipped--;
        } else {
            written.append("</").append(open.pop()).append('>');
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (skipped == 0 && WITH_WORDS.contains(open.peek())) {
            SvgAttributes.escape(new String(characters, start, length), written);
        }
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException("it refers to something outside it");
    }
}
