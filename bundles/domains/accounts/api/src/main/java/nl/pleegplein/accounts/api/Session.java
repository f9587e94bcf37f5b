package nl.pleegplein.accounts.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of an account.
 *
 * @param browser a coarse name such as "Firefox, Android"
 * @param used the last time, within some minutes
 * @param current whether it is the one that asks
 */
public record Session(UUID id, String browser, Instant begun, Instant used, boolean current) {}
