package nl.pleegplein.mail.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;

/**
 * A mail, in words without markup: whoever sends it makes plain text and HTML of it in the style of the site.
 *
 * @param kind what it is, for those who look after the site and for figures, such as {@code accounts.welcome}
 * @param account whose mail it is, so that it goes with the account; empty for who has none (yet)
 * @param locale the language of the words
 * @param subject one line, at most 150 characters
 * @param body from top to bottom
 */
public record Mail(
        String kind, MailAddress to, Optional<AccountId> account, Locale locale, String subject, List<Block> body) {
    private static final int LONGEST_SUBJECT = 150;

    public Mail {
        body = List.copyOf(body);
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of at most 150 characters");
        }
    }

    /** Neither the address nor what may be a secret in its words. */
    @Override
    public String toString() {
        return "Mail[" + kind + "]";
    }

    /** A part of a mail. */
    public sealed interface Block {
        /** A paragraph. */
        record Words(String text) implements Block {}

        /** The one thing to do, shown as a button, and as an address in plain text. */
        record Action(String label, URI link) implements Block {}

        /** Something small at the end, such as why somebody gets this. */
        record Small(String text) implements Block {}
    }
}
