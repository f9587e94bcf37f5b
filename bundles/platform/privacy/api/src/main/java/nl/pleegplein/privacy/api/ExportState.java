package nl.pleegplein.privacy.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody's archive is.
 *
 * @param id changes with each archive; no secret
 * @param asked when it was asked for
 * @param done how many domains are in it
 * @param total how many there will be; 0 while that is not known
 * @param archive when it is ready
 */
public record ExportState(String id, Instant asked, Phase phase, int done, int total, Optional<Archive> archive) {
    /** From waiting to ready. */
    public enum Phase {
        WAITING,
        RUNNING,
        READY,
        /** It could not be made; it can be asked for again. */
        FAILED
    }

    /**
     * An archive that can be opened.
     *
     * @param bytes how large it is
     * @param expires when it goes
     * @param missing what the domains are called of which it has not all
     */
    public record Archive(long bytes, Instant made, Instant expires, List<String> missing) {
        public Archive {
            missing = List.copyOf(missing);
        }
    }
}
