package nl.pleegplein.text.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns Markdown (CommonMark with tables) into safe HTML. HTML in the input is shown as text. A picture whose file is a
 * video becomes a player with captions. A picture whose address is a video elsewhere becomes a card that says where it
 * comes from and loads nothing until it is chosen; at YouTube and Vimeo, also for a link that stands on its own, that is
 * a still that can play in its place, see {@link SafeHtml#playerOrigins}. A link to a file becomes a download with its size.
 * Links to other sites get {@code rel="noopener noreferrer external"}. Thread-safe.
 */
@ProviderType
public interface Markdown {
    /**
     * @throws IllegalArgumentException when the text is longer than 500,000 characters, makes more than 5 million
     *     characters of HTML, or has a table of more than a million cells
     */
    MarkdownText render(String markdown, Media media);

    /** The pictures, videos and downloads on this site that a text points to, as written, in order, each once. */
    List<String> mediaReferences(String markdown);
}
