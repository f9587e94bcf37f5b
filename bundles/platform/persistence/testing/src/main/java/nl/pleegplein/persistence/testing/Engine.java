package nl.pleegplein.persistence.testing;

/** The databases that Pleegplein runs on. */
public enum Engine {
    H2,
    POSTGRESQL
}
