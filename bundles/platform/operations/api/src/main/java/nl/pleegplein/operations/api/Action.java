package nl.pleegplein.operations.api;

/** What can be done with a domain. */
public enum Action {
    INSTALL,
    /** To another release, newer or older. */
    UPDATE,
    /** Data stay. */
    REMOVE
}
