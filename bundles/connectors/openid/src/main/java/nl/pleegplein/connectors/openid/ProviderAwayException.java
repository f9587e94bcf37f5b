package nl.pleegplein.connectors.openid;

/** The provider does not answer, or answers what it should not. */
final class ProviderAwayException extends Exception {
    ProviderAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    ProviderAwayException(String message) {
        super(message);
    }
}
