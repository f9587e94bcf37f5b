package nl.pleegplein.content.api;

import java.util.List;

/**
 * A refusal that a person or program can act on. One mapper makes a page of it, one makes problem+json (RFC 9457).
 * Carries a key and arguments for the page's language, and an English text for logs and programs.
 */
public abstract class DomainException extends RuntimeException {
    private final String messageKey;
    private final transient List<Object> arguments;

    protected DomainException(String messageKey, String english, List<Object> arguments) {
        super(english);
        this.messageKey = messageKey;
        this.arguments = List.copyOf(arguments);
    }

    /** A key in the messages of the domain, such as {@code library.article.unknown}. */
    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
