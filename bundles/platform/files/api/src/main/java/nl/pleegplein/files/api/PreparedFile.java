package nl.pleegplein.files.api;

/**
 * A file that was looked at and cleaned, whose bytes are in their place, and that belongs to nobody yet. Keep it within
 * some hours: bytes that nobody owns are removed after a day.
 *
 * @param name safe to show and to save under
 * @param type media type, found by looking at the file
 * @param size in bytes
 * @param sha256 hexadecimal
 * @param width in pixels, 0 when it is no picture
 * @param height in pixels, 0 when it is no picture
 */
public record PreparedFile(String name, String type, long size, String sha256, int width, int height) {}
