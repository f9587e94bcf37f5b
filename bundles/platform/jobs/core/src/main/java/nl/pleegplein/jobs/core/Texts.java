package nl.pleegplein.jobs.core;

/** Makes texts fit their columns. */
final class Texts {
    static final int MAX_MESSAGE = 1000;
    static final int MAX_LINE = 2000;

    private Texts() {}

    static String clip(String text, int max) {
        String storable = text.replace('\0', ' ');
        return storable.length() <= max ? storable : storable.substring(0, max - 1) + "…";
    }
}
