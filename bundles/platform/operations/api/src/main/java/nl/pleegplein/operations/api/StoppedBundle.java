package nl.pleegplein.operations.api;

/**
 * A bundle that a change stops.
 *
 * @param name its symbolic name
 * @param domain to which it belongs; empty for one that is not of the house
 */
public record StoppedBundle(String name, String domain) {}
