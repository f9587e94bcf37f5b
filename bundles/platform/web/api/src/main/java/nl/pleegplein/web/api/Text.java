package nl.pleegplein.web.api;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The words of one section in one language, and dates and numbers as people write them. Immutable. */
@ProviderType
public interface Text {
    Locale locale();

    /**
     * A text by its key, with {@code {0}} filled in as by {@link java.text.MessageFormat}; without arguments the text
     * is taken as it stands, so that an apostrophe is doubled only in texts that take arguments. A key that is nowhere is a
     * mistake: it shows as the key between double question marks and is logged once.
     */
    String get(String key, Object... arguments);

    /** "3 maart 2026". */
    String date(LocalDate date);

    /** "vandaag", "gisteren", or "3 maart 2026", in the time zone of the site (Europe/Amsterdam). */
    String date(Instant instant);

    /** "14:05", in the time zone of the site. */
    String time(Instant instant);

    /** For {@code <time datetime>}: 2026-03-03. */
    String isoDate(Instant instant);

    /** "1.234". */
    String number(long number);

    /** "1,2 MB". */
    String size(long bytes);

    /**
     * An inline picture from the icon set (Lucide, by its name there, such as {@code clock}), hidden from screen readers:
     * {@code ${t.icon("clock")}}. It takes the size and colour of the text around it. A name that the shell does not
     * have shows nothing and is logged once; {@code bundles/platform/web/README.md} says which there are.
     */
    default Content icon(String name) {
        return output -> {};
    }
}
