package nl.pleegplein.accounts.api;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody can come in by another place.
 *
 * @param title what its owner calls that place
 * @param used when they came in by it last
 */
public record OutsideLink(String title, Instant linked, Optional<Instant> used) {}
