package nl.pleegplein.text.api;

/**
 * A harmless picture.
 *
 * @param type {@code image/png}, {@code image/jpeg} or {@code image/svg+xml}
 * @param bytes not copied; do not change
 */
@SuppressWarnings("ArrayRecordComponent")
public record CleanImage(String type, byte[] bytes, int width, int height) {}
