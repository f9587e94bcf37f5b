package nl.pleegplein.library.core;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a text shows.
 *
 * @param reference as written in the text
 * @param captions of a video
 */
public record Attachment(String reference, Path file, Optional<Path> captions) {}
