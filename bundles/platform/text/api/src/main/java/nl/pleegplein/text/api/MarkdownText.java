package nl.pleegplein.text.api;

import java.util.List;

/**
 * Markdown made ready to show.
 *
 * @param html safe HTML; headings have anchors
 * @param plain the words alone, for search and summaries
 * @param headings in order, for a contents list
 * @param words the number of words of {@code plain}
 */
public record MarkdownText(SafeHtml html, String plain, List<Heading> headings, int words) {
    private static final int WORDS_PER_MINUTE = 200;

    public MarkdownText {
        headings = List.copyOf(headings);
    }

    /** Minutes that an average adult needs to read this, at least 1. */
    public int minutes() {
        return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }
}
