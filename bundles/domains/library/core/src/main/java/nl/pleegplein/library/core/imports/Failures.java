package nl.pleegplein.library.core.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what nobody expected, so that one odd file costs only itself, and a broken disk or database the whole import. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    /** So many one after another are no matter of files. */
    private static final int HOPELESS = 20;

    private int inARow;

    void none() {
        inARow = 0;
    }

    /** @throws IllegalStateException when there is no use in going on */
    void add(String file, Throwable failure) {
        LOG.error("{} could not be imported", file, failure);
        if (++inARow == HOPELESS) {
            throw new IllegalStateException("Stopped: " + HOPELESS + " files one after another failed", failure);
        }
    }
}
