package nl.pleegplein.search.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Text;

/** The messages of the section; a missing key is an error. */
record FakeText(Locale locale, Messages messages) implements Text {
    static final Locale DUTCH = Locale.forLanguageTag("nl");

    static FakeText in(Locale locale) {
        return new FakeText(locale, Messages.beside(SearchSection.class));
    }

    @Override
    public String get(String key, Object... arguments) {
        String pattern = messages.find(key, locale).orElseThrow(() -> new IllegalArgumentException("No text " + key));
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    @Override
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    @Override
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    @Override
    public String isoDate(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
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
