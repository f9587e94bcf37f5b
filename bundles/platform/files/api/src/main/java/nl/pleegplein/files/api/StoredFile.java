package nl.pleegplein.files.api;

import java.time.Instant;
import nl.pleegplein.content.api.ContentRef;

/**
 * What is known of a file.
 *
 * @param owner the item it belongs to; decides who may read it
 * @param name safe to show and to save under
 * @param type media type, found by looking at the file, never what a client said
 * @param size in bytes
 * @param sha256 hexadecimal
 * @param width in pixels, 0 when it is no picture
 * @param height in pixels, 0 when it is no picture
 */
public record StoredFile(
        FileId id,
        ContentRef owner,
        String name,
        String type,
        long size,
        String sha256,
        int width,
        int height,
        Instant created) {
    /** Where it is on this site. The hash gives other bytes another address. */
    public String path() {
        return "/media/" + id + "/" + sha256.substring(0, 12) + "/" + name;
    }
}
