package nl.pleegplein.library.core;

/** Whether an article or dossier can be read. */
public enum ItemState {
    PUBLISHED,
    /** Was published and is taken off; its address says so. */
    WITHDRAWN
}
