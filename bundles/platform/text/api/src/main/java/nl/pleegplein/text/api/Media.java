package nl.pleegplein.text.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells Markdown where the pictures, videos and downloads are that a text points to. */
@ConsumerType
public interface Media {
    /** Finds nothing: such references are shown as their text. */
    Media NONE = reference -> Optional.empty();

    /** @param reference as written in the text, such as {@code ../media/house.svg} */
    Optional<Medium> find(String reference);

    /**
     * A file that a text shows.
     *
     * @param path where it is on this site, beginning with a slash
     * @param type the media type (RFC 6838)
     * @param size in bytes
     * @param width in pixels, 0 when unknown
     * @param height in pixels, 0 when unknown
     * @param captions the path of the captions of a video (WebVTT)
     */
    record Medium(String path, String type, long size, int width, int height, Optional<String> captions) {}
}
