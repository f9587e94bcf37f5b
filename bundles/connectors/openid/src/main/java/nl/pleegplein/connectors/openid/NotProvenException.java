package nl.pleegplein.connectors.openid;

/** What came back does not prove who somebody is. */
final class NotProvenException extends Exception {
    /** @param message for the log, with nothing in it that came back */
    NotProvenException(String message) {
        super(message);
    }
}
