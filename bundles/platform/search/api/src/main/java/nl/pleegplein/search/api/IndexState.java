package nl.pleegplein.search.api;

import java.util.List;

/**
 * How the index is.
 *
 * @param available whether the search engine answers
 * @param engine {@code embedded}, {@code remote} or {@code cloud}
 * @param message one English line, for operators
 * @param sources how far it follows each source
 * @param relating whether this node is still finding out what resembles each item; what it has not come to is answered too, slower
 */
public record IndexState(boolean available, String engine, String message, List<Followed> sources, boolean relating) {
    public IndexState {
        sources = List.copyOf(sources);
    }

    /**
     * @param indexed documents in the index
     * @param present items that the source has
     * @param upToDate whether the last look found nothing more to do
     */
    public record Followed(String kind, long indexed, long present, boolean upToDate) {}
}
