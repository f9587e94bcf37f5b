package nl.pleegplein.rest.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Text;

/** The texts of this bundle without the shell. */
record FakeText(Locale locale) implements Text {
    private static final Messages MESSAGES = Messages.beside(DevelopersSection.class);

    @Override
    public String get(String key, Object... arguments) {
        return MESSAGES.find(key, locale).orElseThrow();
    }

    @Override
    public String date(LocalDate date) {
        return date.toString();
    }

    @Override
    public String date(Instant instant) {
        return instant.toString();
    }

    @Override
    public String isoDate(Instant instant) {
        return instant.toString();
    }

    @Override
    public String number(long number) {
        return Long.toString(number);
    }

    @Override
    public String size(long bytes) {
        return Long.toString(bytes);
    }
}
