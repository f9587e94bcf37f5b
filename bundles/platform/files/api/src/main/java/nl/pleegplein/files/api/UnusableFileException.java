package nl.pleegplein.files.api;

/** A file that cannot be kept. The message says why, in English. */
public class UnusableFileException extends RuntimeException {
    public UnusableFileException(String message) {
        super(message);
    }
}
