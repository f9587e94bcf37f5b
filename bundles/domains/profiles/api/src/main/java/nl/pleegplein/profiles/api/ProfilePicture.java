package nl.pleegplein.profiles.api;

/**
 * A small square picture.
 *
 * @param type media type
 * @param bytes not copied; do not change
 */
@SuppressWarnings("ArrayRecordComponent")
public record ProfilePicture(String type, byte[] bytes) {}
