package nl.pleegplein.operations.api;

import java.util.Optional;

/**
 * A contribution that was not taken.
 *
 * @param contribution what it is, by contract and id, such as {@code REST service /library}
 * @param bundle the symbolic name of the bundle that brings it
 * @param domain the domain of that bundle
 * @param reason why, in English, for operators
 */
public record Refusal(String contribution, String bundle, Optional<String> domain, String reason) {}
