package nl.pleegplein.text.api;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Makes pictures from outside harmless: everything is decoded and written anew. Thread-safe. */
@ProviderType
public interface Images {
    /**
     * Decodes a PNG, JPEG, GIF, WebP (where Java reads it) or SVG and writes it again without metadata; larger than
     * 2,400 pixels is made smaller. An SVG keeps only shapes, text and paint; scripts, styles, links and references go.
     *
     * @param name only for messages
     * @throws UnusableImageException when it is no such picture, larger than 20 MiB, or more than 40 million pixels; for
     *     an SVG: larger than 2 MiB, more than 20,000 elements, or with a document type
     */
    CleanImage clean(String name, InputStream input) throws IOException;
}
