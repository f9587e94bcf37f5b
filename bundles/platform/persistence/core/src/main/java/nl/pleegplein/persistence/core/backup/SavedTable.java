package nl.pleegplein.persistence.core.backup;

/** A table in a backup. */
record SavedTable(String name, long rows) {}
