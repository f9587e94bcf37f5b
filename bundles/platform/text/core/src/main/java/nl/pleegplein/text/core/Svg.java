package nl.pleegplein.text.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.UnusableImageException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a drawing with a parser that knows no document types or entities, and keeps what {@link SvgDrawing} wants. */
final class Svg {
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private Svg() {}

    static CleanImage clean(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new UnusableImageException(name + " is no picture of pixels, and larger than an SVG may be (2 MiB)");
        }
        SvgDrawing drawing = new SvgDrawing();
        try {
            parser().parse(new InputSource(new ByteArrayInputStream(bytes)), drawing);
        } catch (SAXException e) {
            throw new UnusableImageException(name + " is no usable PNG, JPEG, GIF or SVG: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new UnusableImageException(
                    name + " cannot be read as SVG: " + e.getClass().getSimpleName());
        }
        return drawing.finished();
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        // Not newDefaultNSInstance: Karaf brings a SAXParserFactory of its own, which lacks it.
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return parser;
    }
}
