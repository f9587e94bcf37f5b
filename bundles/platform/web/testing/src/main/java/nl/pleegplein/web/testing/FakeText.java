package nl.pleegplein.web.testing;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Text;

/** The messages of a section without the shell; a missing key is an error. */
public record FakeText(Locale locale, Messages messages) implements Text {
    public static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final ZoneId SITE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The messages beside a class of the section. */
    public static FakeText beside(Class<?> section, Locale locale) {
        return new FakeText(locale, Messages.beside(section));
    }

    @Override
    public String get(String key, Object... arguments) {
        String text = messages.find(key, locale).orElseThrow(() -> new IllegalArgumentException("No text " + key));
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    @Override
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    @Override
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, SITE));
    }

    @Override
    public String time(Instant instant) {
        return TIMES.format(instant.atZone(SITE));
    }

    @Override
    public String isoDate(Instant instant) {
        return LocalDate.ofInstant(instant, SITE).toString();
    }

    @Override
    public String number(long number) {
        return Long.toString(number);
    }

    @Override
    public String size(long bytes) {
        return bytes + " B";
    }
}
