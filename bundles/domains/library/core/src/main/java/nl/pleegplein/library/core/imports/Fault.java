package nl.pleegplein.library.core.imports;

/**
 * Something that keeps a file out of the library.
 *
 * @param file its path inside the folder
 * @param line from 1
 */
record Fault(String file, int line, String text) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
