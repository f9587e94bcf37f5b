package nl.pleegplein.library.core;

import nl.pleegplein.content.api.ConflictException;

/** What an import brings was removed for good after somebody had asked for that import. */
public final class RemovedOriginException extends ConflictException {
    RemovedOriginException(String origin) {
        super(
                "library.import.removed",
                "Content of origin '" + origin + "' was removed while its import waited or ran; import it again if you"
                        + " want it back",
                origin);
    }
}
