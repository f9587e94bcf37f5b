package nl.pleegplein.content.api;

import java.util.List;

/** It cannot be done in the present state, for instance because somebody else was first (409). */
public class ConflictException extends DomainException {
    public ConflictException(String messageKey, String english, Object... arguments) {
        super(messageKey, english, List.of(arguments));
    }
}
