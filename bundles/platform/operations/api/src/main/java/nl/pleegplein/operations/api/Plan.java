package nl.pleegplein.operations.api;

import java.util.List;
import java.util.Optional;

/**
 * A change, worked out and not yet made.
 *
 * @param from the version that is installed now
 * @param to the version after it; empty for a removal
 * @param stops the bundles that run now and will stop, by symbolic name: for a moment, or for good when {@code goes} has them
 *     too
 * @param goes the bundles that will not be there any more
 */
public record Plan(
        Action action,
        String domain,
        Optional<String> from,
        Optional<String> to,
        List<StoppedBundle> stops,
        List<String> goes) {
    public Plan {
        stops = List.copyOf(stops);
        goes = List.copyOf(goes);
    }

    /** Whether something of other domains stops too. */
    public boolean reachesOthers() {
        return stops.stream().anyMatch(bundle -> !bundle.domain().equals(domain));
    }
}
