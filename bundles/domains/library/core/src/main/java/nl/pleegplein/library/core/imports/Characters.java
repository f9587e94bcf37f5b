package nl.pleegplein.library.core.imports;

/** What may not stand in a text. */
final class Characters {
    private Characters() {}

    /** Control characters except tab and line feed; databases and browsers stumble over them. */
    static boolean isControl(char c) {
        return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
    }

    /** Whether all of it can be shown and stored: no control characters, no half characters. */
    static boolean arePlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
