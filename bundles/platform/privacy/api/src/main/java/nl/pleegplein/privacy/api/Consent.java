package nl.pleegplein.privacy.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A yes.
 *
 * @param what to what, as it was said then
 * @param withdrawn when it was taken back
 */
public record Consent(String purpose, int version, Wording what, Instant given, Optional<Instant> withdrawn) {}
