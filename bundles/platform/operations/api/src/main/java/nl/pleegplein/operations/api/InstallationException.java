package nl.pleegplein.operations.api;

/** A change of what is installed cannot be made, or failed. The message is for operators: why, and what to do. */
public final class InstallationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InstallationException(String message) {
        super(message);
    }

    public InstallationException(String message, Throwable cause) {
        super(message, cause);
    }
}
