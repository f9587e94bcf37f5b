package nl.pleegplein.rest.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** What the client sent is no JSON, or JSON of another shape: its fault, unlike broken JSON from anywhere else. */
final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableBodyException(JsonProcessingException cause) {
        super(cause);
    }
}
