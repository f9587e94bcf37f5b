package nl.pleegplein.web.shell.entry;

/** A request that cannot be answered as it was sent. The page takes its words from the status. */
public final class Refusal extends RuntimeException {
    private final int status;

    public Refusal(int status, String english) {
        super(english, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
