package nl.pleegplein.library.core;

import java.util.Optional;
import nl.pleegplein.files.api.PreparedFile;

/**
 * A file that a text shows, ready to be kept with it.
 *
 * @param reference as written in the text
 * @param captions of a video
 */
public record ReadyMedium(String reference, PreparedFile file, Optional<PreparedFile> captions) {}
