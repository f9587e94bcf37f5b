package nl.pleegplein.web.shell.entry;

import java.io.IOException;

/** A body went past the limit while it was read (413). */
public final class BodyTooLargeException extends IOException {
    BodyTooLargeException(long limit) {
        super("The body is larger than " + limit + " bytes");
    }
}
