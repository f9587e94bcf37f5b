package nl.pleegplein.content.api;

import java.util.List;

/** There is no such thing, or the viewer may not know that there is (404). */
public class UnknownItemException extends DomainException {
    public UnknownItemException(String messageKey, String english, Object... arguments) {
        super(messageKey, english, List.of(arguments));
    }
}
