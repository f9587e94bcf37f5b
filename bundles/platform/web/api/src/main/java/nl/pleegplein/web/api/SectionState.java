package nl.pleegplein.web.api;

import java.util.Optional;
import java.util.Set;

/**
 * How a section is doing.
 *
 * @param bundle the symbolic name of the bundle that brings it
 * @param domain the domain of that bundle
 * @param reason why it is not shown, in English, for operators; empty when it is
 * @param requests answered since it came
 * @param failures of which failed through the section itself
 */
public record SectionState(
        String id,
        Set<String> paths,
        String bundle,
        Optional<String> domain,
        State state,
        String reason,
        long requests,
        long failures) {
    public SectionState {
        paths = Set.copyOf(paths);
    }

    public enum State {
        /** It answers. */
        SHOWN,
        /** The gate does not let its domain be shown. */
        WITHHELD,
        /** It failed too often and rests for a while. */
        RESTING,
        /** It was there and is away: its bundle is stopped, being updated, or just uninstalled. */
        AWAY,
        /** Its id or one of its paths belongs to another section or to the shell, or it says what cannot be. */
        REFUSED
    }
}
