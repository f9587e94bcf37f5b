package nl.pleegplein.sample.api;

import java.util.List;

/** A note to be added; {@link Notes#add} says what it must be like. */
public record NewNote(String slug, String title, String text, List<String> tags) {}
