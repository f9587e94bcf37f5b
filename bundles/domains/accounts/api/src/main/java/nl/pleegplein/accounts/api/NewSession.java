package nl.pleegplein.accounts.api;

import java.time.Duration;
import java.util.Optional;

/**
 * A session that has just begun.
 *
 * @param token what the browser is to send; stands nowhere else
 * @param lasts how long the browser is to keep it; empty: until it is closed
 * @param mark what the browser is to keep for a year: who tries passwords elsewhere cannot keep its owner out of it
 */
public record NewSession(String token, Optional<Duration> lasts, Optional<String> mark) {
    /** One that leaves nothing behind. */
    public NewSession(String token, Optional<Duration> lasts) {
        this(token, lasts, Optional.empty());
    }

    /** The same, in a browser that will be known. */
    public NewSession marked(String newMark) {
        return new NewSession(token, lasts, Optional.of(newMark));
    }

    @Override
    public String toString() {
        return "NewSession[lasts=" + lasts + "]";
    }
}
