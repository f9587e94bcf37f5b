package nl.pleegplein.web.shell.answers;

import java.io.IOException;

/** The bytes of a file are not to be had, whoever answered with that file. */
public final class UnopenedFileException extends IOException {
    UnopenedFileException(Exception cause) {
        super("A file cannot be opened", cause);
    }
}
