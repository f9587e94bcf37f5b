package nl.pleegplein.mail.core;

/** Takes letters to the mail server. Used by one thread. */
interface Carrier extends AutoCloseable {
    /**
     * @throws RefusedException when the server will never take it
     * @throws AwayException when it may be taken later, or the server is not there
     */
    void take(Letter letter) throws RefusedException, AwayException;

    @Override
    void close();

    /** The server said no for good (RFC 5321, replies 5yz). Its words without the address. */
    final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** It cannot be sent now. */
    final class AwayException extends Exception {
        private static final long serialVersionUID = 1L;

        AwayException(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
