package nl.pleegplein.text.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The few words that are put into a text. In the language of the texts, which is Dutch, whatever the page's language. */
final class Phrases {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Properties phrases;

    private Phrases(Properties phrases) {
        this.phrases = phrases;
    }

    static Phrases load() {
        Properties phrases = new Properties();
        try (InputStream input = Phrases.class.getResourceAsStream("phrases.properties")) {
            phrases.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(phrases);
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(phrases.getProperty(key), DUTCH).format(arguments);
    }

    /** "1,2 MB". */
    String size(long bytes) {
        if (bytes < 1_000_000) {
            return get("size.kilobytes", Math.max(1, Math.round(bytes / 1000.0)));
        }
        return get("size.megabytes", bytes / 1_000_000.0);
    }

    /** What kind of file it is: "PDF". */
    String fileType(String mediaType) {
        String key = "type." + mediaType;
        return phrases.getProperty(key, phrases.getProperty("type.other"));
    }
}
