package nl.pleegplein.rest.core;

import java.io.IOException;

/** The body of a request is larger than the service takes. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("The body may be at most " + limit + " bytes");
    }
}
