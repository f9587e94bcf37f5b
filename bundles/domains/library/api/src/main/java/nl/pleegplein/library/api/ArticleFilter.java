package nl.pleegplein.library.api;

import java.util.Optional;

/** Narrows a list of articles; all that is given must hold. Values are slugs. */
public record ArticleFilter(
        Optional<String> pillar, Optional<String> theme, Optional<String> audience, Optional<String> keyword) {
    public static final ArticleFilter ALL =
            new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static ArticleFilter ofPillar(String slug) {
        return new ArticleFilter(Optional.of(slug), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ArticleFilter ofTheme(String slug) {
        return new ArticleFilter(Optional.empty(), Optional.of(slug), Optional.empty(), Optional.empty());
    }
}
