package nl.pleegplein.text.api;

/** A file that is no picture we can show. The message says why, in English, without a stack of the decoder. */
public class UnusableImageException extends RuntimeException {
    public UnusableImageException(String message) {
        super(message);
    }
}
