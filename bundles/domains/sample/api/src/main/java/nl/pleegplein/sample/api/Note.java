package nl.pleegplein.sample.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A note as its readers see it.
 *
 * @param slug its name in addresses, unique
 * @param text plain text, in lines
 * @param tags in the order in which they were given
 */
public record Note(UUID id, String slug, String title, String text, List<String> tags, Instant created) {
    public Note {
        tags = List.copyOf(tags);
    }

    /** Where its page is. */
    public String path() {
        return Notes.PATH + "/" + slug;
    }
}
