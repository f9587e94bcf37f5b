package nl.pleegplein.content.api;

import java.util.List;

/** The viewer may know of this but not do it (403). */
public class ForbiddenException extends DomainException {
    public ForbiddenException(String messageKey, String english, Object... arguments) {
        super(messageKey, english, List.of(arguments));
    }
}
