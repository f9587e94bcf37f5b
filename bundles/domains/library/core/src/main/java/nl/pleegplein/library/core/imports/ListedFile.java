package nl.pleegplein.library.core.imports;

import java.nio.file.Path;

/**
 * A file to import.
 *
 * @param name its path inside the folder, with slashes
 * @param kind of what it holds: article or dossier
 * @param slug the name of the file without {@code .md}
 */
record ListedFile(Path path, String name, String kind, String slug) {}
