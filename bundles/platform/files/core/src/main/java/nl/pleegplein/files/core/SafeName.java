package nl.pleegplein.files.core;

import java.text.Normalizer;
import java.util.Locale;
import nl.pleegplein.files.api.UnusableFileException;

/** Names of files that can stand in an address and on any disk: lowercase letters, digits and hyphens, and a suffix. */
final class SafeName {
    private static final int MAX_LENGTH = 80;
    private static final String NAMELESS = "bestand";

    private SafeName() {}

    /**
     * @param found the type of the file as it came
     * @param kept the type that is kept, which for pictures may be another
     * @throws UnusableFileException when the name says that it is something else
     */
    static String of(String name, FileType found, FileType kept) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String suffix = dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!suffix.isEmpty() && !found.mayEndIn(suffix)) {
            throw new UnusableFileException("The file is " + found.mediaType() + ", which its name does not say");
        }
        String base = dot < 0 ? last : last.substring(0, dot);
        String ascii = Normalizer.normalize(base, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = ascii.length() > MAX_LENGTH ? ascii.substring(0, MAX_LENGTH) : ascii;
        String trimmed = cut.replaceAll("^-+|-+$", "");
        return (trimmed.isEmpty() ? NAMELESS : trimmed) + "." + kept.suffix();
    }
}
