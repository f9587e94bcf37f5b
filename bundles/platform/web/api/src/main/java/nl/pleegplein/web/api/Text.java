package nl.pleegplein.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The words of one section in one language, and dates and numbers as people write them. Immutable. */
@ProviderType
public interface Text {
    Locale locale();

    /**
     * A text by its key, with {@code {0}} filled in as by {@link java.text.MessageFormat}. A key that is nowhere is a
     * mistake: it shows as the key between double question marks and is logged once.
     */
    String get(String key, Object... arguments);

    /** "3 maart 2026". */
    String date(LocalDate date);

    /** "vandaag", "gisteren", or "3 maart 2026", in the time zone of the site (Europe/Amsterdam). */
    String date(Instant instant);

    /** For {@code <time datetime>}: 2026-03-03. */
    String isoDate(Instant instant);

    /** "1.234". */
    String number(long number);

    /** "1,2 MB". */
    String size(long bytes);
}
