package nl.pleegplein.privacy.core;

import java.nio.file.Path;

/** Where this room keeps what is not in the database. */
final class DataFolder {
    private DataFolder() {}

    /** @param configured as an operator says; blank for the usual place */
    static Path place(String configured, String usual) {
        Path path = configured.isBlank()
                ? Path.of(System.getProperty("karaf.data", System.getProperty("java.io.tmpdir")), "pleegplein", usual)
                : Path.of(configured.strip());
        return path.toAbsolutePath().normalize();
    }
}
