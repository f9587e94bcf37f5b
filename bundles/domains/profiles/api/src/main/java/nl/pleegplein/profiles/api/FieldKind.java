package nl.pleegplein.profiles.api;

import java.util.Optional;
import nl.pleegplein.content.api.TermKind;

/** What is filled in at a field. */
public enum FieldKind {
    /** One line of plain text. */
    TEXT,
    /** Plain text in lines. */
    LONG_TEXT,
    /** One of the choices. */
    CHOICE,
    /** Any number of the choices. */
    CHOICES,
    /** Slugs of themes. */
    THEMES,
    /** Slugs of pillars. */
    PILLARS,
    /** Slugs of audiences. */
    AUDIENCES,
    /** A picture; its value is the id of the file, and is not typed by anyone. */
    PICTURE;

    public boolean isText() {
        return this == TEXT || this == LONG_TEXT;
    }

    /** The terms from which is chosen; empty when it is not from the taxonomy. */
    public Optional<TermKind> terms() {
        return switch (this) {
            case THEMES -> Optional.of(TermKind.THEME);
            case PILLARS -> Optional.of(TermKind.PILLAR);
            case AUDIENCES -> Optional.of(TermKind.AUDIENCE);
            default -> Optional.empty();
        };
    }
}
