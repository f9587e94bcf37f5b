package nl.pleegplein.persistence.api.backup;

/** A backup that could not be made or used. The message says why and what to do, in English, for operators. */
public class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
