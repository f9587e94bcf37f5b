package nl.pleegplein.content.api;

import java.util.Optional;

/** Narrows a list of items by the slug of a pillar, a theme, or both. */
public record ContentFilter(Optional<String> pillar, Optional<String> theme) {
    public static final ContentFilter ALL = new ContentFilter(Optional.empty(), Optional.empty());

    public static ContentFilter ofPillar(String slug) {
        return new ContentFilter(Optional.of(slug), Optional.empty());
    }

    public static ContentFilter ofTheme(String slug) {
        return new ContentFilter(Optional.empty(), Optional.of(slug));
    }
}
