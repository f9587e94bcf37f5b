package nl.pleegplein.organisations.web.view;

/** Something that can be chosen. */
public record Choice(String id, String label) {}
