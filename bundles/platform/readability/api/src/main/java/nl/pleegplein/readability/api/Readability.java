package nl.pleegplein.readability.api;

import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says how easily a Dutch text is read, sentence by sentence and as a whole. It counts and looks for words; it does not
 * understand. So it helps whoever writes, and proves nothing: a text that it finds easy may be unclear, and one that it finds hard
 * may be good. Keeps nothing of what it is asked. Thread-safe.
 */
@ProviderType
public interface Readability {
    /** The most characters of one text. */
    int LONGEST = 100_000;

    /** For readers at level B1 of the European framework for languages: sentences of at most so many words. */
    int WORDS_OF_A_SENTENCE = 15;

    /** So easy should a text for everybody be, on the scale of {@link Judgement#ease}. */
    int EASE_FOR_ALL = 60;

    /**
     * Judges a text.
     *
     * @param plain words without marks, each block on a line of its own, as {@code MarkdownText.plain()} gives them
     * @throws ForbiddenException when the viewer is no member: it takes work
     * @throws InvalidInputException with the field {@code text} when it is longer than {@link #LONGEST}, or has no words
     */
    Judgement judge(String plain, Viewer viewer);
}
