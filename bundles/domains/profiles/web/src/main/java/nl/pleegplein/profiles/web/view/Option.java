package nl.pleegplein.profiles.web.view;

/** Something that can be chosen. */
public record Option(String id, String label, boolean chosen) {}
