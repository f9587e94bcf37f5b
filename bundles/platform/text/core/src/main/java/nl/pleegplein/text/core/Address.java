package nl.pleegplein.text.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link leads. Whatever is none of these kinds leads nowhere: the list says what is allowed. */
sealed interface Address {
    /** As it may stand in {@code href}. */
    String href();

    /** A page of this site. */
    record Here(String href) implements Address {}

    /** A place in the same text. */
    record Fragment(String name) implements Address {
        @Override
        public String href() {
            return "#" + name;
        }
    }

    /** A page of another site. */
    record Elsewhere(String href, String host, String path) implements Address {}

    /** A mail address or telephone number. */
    record Contact(String href) implements Address {}

    /** What a text says, if it may be followed. */
    static Optional<Address> of(String text) {
        return Parsing.address(text);
    }

    /** Kept apart because an interface has no private constants. */
    final class Parsing {
        private static final int MAX_LENGTH = 2000;
        private static final Pattern MAIL =
                Pattern.compile("mailto:[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", Pattern.CASE_INSENSITIVE);
        private static final Pattern TELEPHONE = Pattern.compile("tel:\\+?[0-9][0-9-]{2,20}", Pattern.CASE_INSENSITIVE);
        private static final Pattern WEB = Pattern.compile("https?://[^/].*", Pattern.CASE_INSENSITIVE);
        private static final String UNRESERVED = "-._~:/?#@!$&'()*+,;=";

        private Parsing() {}

        static Optional<Address> address(String text) {
            // A browser leaves out control characters and reads a backslash as a slash: "/\\evil.example" is elsewhere.
            if (text.length() > MAX_LENGTH || text.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\')) {
                return Optional.empty();
            }
            if (text.startsWith("#") && text.length() > 1) {
                return Optional.of(new Fragment(text.substring(1)));
            }
            if (text.startsWith("/") && !text.startsWith("//")) {
                return Optional.of(new Here(encode(text)));
            }
            if (MAIL.matcher(text).matches() || TELEPHONE.matcher(text).matches()) {
                return Optional.of(new Contact(text.toLowerCase(Locale.ROOT)));
            }
            return WEB.matcher(text).matches() ? elsewhere(encode(text)) : Optional.empty();
        }

        private static Optional<Address> elsewhere(String href) {
            try {
                URI uri = new URI(href);
                String host = uri.getHost();
                // "https://pleegplein.nl@evil.example/" only looks like this site.
                if (host == null || uri.getRawUserInfo() != null) {
                    return Optional.empty();
                }
                return Optional.of(new Elsewhere(href, host.toLowerCase(Locale.ROOT), uri.getPath()));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }

        private static String encode(String text) {
            StringBuilder encoded = new StringBuilder(text.length() + 16);
            for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
                char character = (char) (part & 0xff);
                if (character < 0x80
                        && (Character.isLetterOrDigit(character)
                                || character == '%'
                                || UNRESERVED.indexOf(character) >= 0)) {
                    encoded.append(character);
                } else {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", part & 0xff));
                }
            }
            return encoded.toString();
        }
    }
}
