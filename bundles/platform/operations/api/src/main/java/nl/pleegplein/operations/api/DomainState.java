package nl.pleegplein.operations.api;

import java.util.List;
import java.util.Optional;

/**
 * How it is with one domain.
 *
 * @param installed the version that is installed
 * @param available versions that can be installed, the newest first
 * @param removed whether an operator removed it, so that it does not come back with the next start
 * @param failure why it is not installed although it should be, in English, for operators
 */
public record DomainState(
        String domain, Optional<String> installed, List<String> available, boolean removed, Optional<String> failure) {
    public DomainState {
        available = List.copyOf(available);
    }
}
