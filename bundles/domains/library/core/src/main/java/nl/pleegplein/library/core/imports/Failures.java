package nl.pleegplein.library.core.imports;

import nl.pleegplein.persistence.api.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what nobody expected, so that one odd file costs only itself, and a broken disk or database the whole import. What
 * an outage did is the fault of no file: the import is begun again when that is over.
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    /** So many one after another are no matter of files. */
    private static final int HOPELESS = 20;

    private int inARow;

    void none() {
        inARow = 0;
    }

    /** @throws RuntimeException when there is no use in going on: the failure itself when an outage is behind it */
    void add(String file, Throwable failure) {
        if (failure instanceof RuntimeException outage && Outage.isBehind(outage)) {
            throw outage;
        }
        LOG.error("{} could not be imported", file, failure);
        if (++inARow == HOPELESS) {
            throw new IllegalStateException("Stopped: " + HOPELESS + " files one after another failed", failure);
        }
    }
}
