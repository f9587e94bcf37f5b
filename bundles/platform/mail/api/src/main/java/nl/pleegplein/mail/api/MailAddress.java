package nl.pleegplein.mail.api;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: of the form that people use (RFC 5321, section 4.1.2, without quoted names and
 * address literals), so that no header can be smuggled in with it. Two that differ in case only are the same mailbox in
 * practice: compare {@link #key()}.
 *
 * @param value as it was typed, with the name of the host in the form that the mail system knows, in lower case
 */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern NAME = Pattern.compile(WORD + "(\\." + WORD + ")*");
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    public MailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    /** Reads what somebody typed; empty when it is no address. */
    public static Optional<MailAddress> parse(String typed) {
        String stripped = typed.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        String address = stripped.substring(0, at) + "@" + ascii(stripped.substring(at + 1));
        return isAddress(address) ? Optional.of(new MailAddress(address)) : Optional.empty();
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_NAME
                && text.length() <= LONGEST
                && NAME.matcher(text.substring(0, at)).matches()
                && HOST.matcher(text.substring(at + 1)).matches();
    }

    /** The part before the {@code @}. */
    public String beforeAt() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** The same for all spellings of one mailbox. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Says nothing, so that no address gets into a log by accident. */
    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
