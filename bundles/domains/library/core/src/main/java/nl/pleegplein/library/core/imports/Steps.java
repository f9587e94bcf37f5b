package nl.pleegplein.library.core.imports;

/** Hears about each file that is done, and says whether to go on. */
interface Steps {
    /** @return whether to go on */
    boolean done();

    /** Whether to go on, with nothing done since it was last asked. */
    boolean mayGoOn();
}
