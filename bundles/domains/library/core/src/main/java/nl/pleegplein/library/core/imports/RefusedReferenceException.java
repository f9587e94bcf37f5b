package nl.pleegplein.library.core.imports;

/** A text points to something that it may not or that is not there. */
final class RefusedReferenceException extends RuntimeException {
    RefusedReferenceException(String message) {
        super(message);
    }
}
