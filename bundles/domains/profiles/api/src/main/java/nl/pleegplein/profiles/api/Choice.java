package nl.pleegplein.profiles.api;

/** One of the answers that a field offers. */
public record Choice(String id, Label label) {}
