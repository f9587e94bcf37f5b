package nl.pleegplein.syndication.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Text;

/** The texts of this bundle without the shell. */
record FakeText(Locale locale) implements Text {
    private static final Messages MESSAGES = Messages.beside(SyndicationSection.class);

    @Override
    public String get(String key, Object... arguments) {
        String text = MESSAGES.find(key, locale).orElseThrow();
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
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
