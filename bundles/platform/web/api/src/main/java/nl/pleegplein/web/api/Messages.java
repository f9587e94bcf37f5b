package nl.pleegplein.web.api;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The messages of a section, read from its bundle: Dutch without suffix, English with {@code _en}. Immutable. */
public final class Messages {
    private final ResourceBundle dutch;
    private final ResourceBundle english;

    private Messages(ResourceBundle dutch, ResourceBundle english) {
        this.dutch = dutch;
        this.english = english;
    }

    /**
     * Reads {@code messages.properties} and {@code messages_en.properties} (UTF-8) beside a class.
     *
     * @throws MissingResourceException when one of them is not there
     */
    public static Messages beside(Class<?> anchor) {
        String name = anchor.getPackageName() + ".messages";
        ClassLoader loader = anchor.getClassLoader();
        // The cache of ResourceBundle would hold on to the class loader of a bundle that is gone.
        ResourceBundle.Control control = new Uncached();
        return new Messages(
                ResourceBundle.getBundle(name, Locale.ROOT, loader, control),
                ResourceBundle.getBundle(name, Locale.ENGLISH, loader, control));
    }

    /** The text for a key, as it stands in the file. */
    public Optional<String> find(String key, Locale locale) {
        ResourceBundle bundle = locale.getLanguage().equals("en") ? english : dutch;
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private static final class Uncached extends ResourceBundle.Control {
        @Override
        public long getTimeToLive(String baseName, Locale locale) {
            return TTL_DONT_CACHE;
        }

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
