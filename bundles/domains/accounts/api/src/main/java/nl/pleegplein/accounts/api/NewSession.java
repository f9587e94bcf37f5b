package nl.pleegplein.accounts.api;

import java.time.Duration;
import java.util.Optional;

/**
 * A session that has just begun.
 *
 * @param token what the browser is to send; stands nowhere else
 * @param lasts how long the browser is to keep it; empty: until it is closed
 */
public record NewSession(String token, Optional<Duration> lasts) {
    @Override
    public String toString() {
        return "NewSession[lasts=" + lasts + "]";
    }
}
