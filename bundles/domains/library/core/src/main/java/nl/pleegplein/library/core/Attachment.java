package nl.pleegplein.library.core;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a text shows.
 *
 * @param reference as written in the text
 * @param line of the text's file on which it first stands
 * @param captions of a video
 */
public record Attachment(String reference, int line, Path file, Optional<Path> captions) {}
