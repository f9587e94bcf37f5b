package nl.pleegplein.library.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Source;

/** An article as schema.org describes it (https://schema.org/Article). */
final class ArticleThing {
    static final String LANGUAGE = "nl";

    private static final Map<String, Object> PLEEGPLEIN =
            Map.of("@type", "Organization", "name", "Pleegplein", "url", "/");

    private ArticleThing() {}

    static Map<String, Object> of(Article article) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", "Article");
        thing.put("@id", article.path());
        thing.put("headline", article.title());
        thing.put("description", article.summary());
        thing.put("inLanguage", LANGUAGE);
        thing.put("datePublished", article.published().toString());
        thing.put("dateModified", article.updated().toString());
        thing.put("author", PLEEGPLEIN);
        thing.put("publisher", PLEEGPLEIN);
        thing.put("isAccessibleForFree", true);
        thing.put("keywords", article.keywords());
        thing.put(
                "citation",
                article.sources().stream().map(ArticleThing::citation).toList());
        thing.put("mainEntityOfPage", page(article));
        article.picture().ifPresent(picture -> thing.put("image", picture.path()));
        return thing;
    }

    /** Referents that are made up must not pass for real ones with a search engine. */
    private static Map<String, Object> page(Article article) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@type", "WebPage");
        page.put("url", article.path());
        if (!article.demonstration()) {
            page.put(
                    "reviewedBy",
                    article.checks().stream().map(ArticleThing::person).toList());
            article.checks().stream()
                    .map(Check::date)
                    .max(Comparator.naturalOrder())
                    .ifPresent(date -> page.put("lastReviewed", date.toString()));
        }
        return page;
    }

    private static Map<String, Object> person(Check check) {
        return Map.of("@type", "Person", "name", check.referent(), "jobTitle", check.role());
    }

    private static Map<String, Object> citation(Source source) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", "CreativeWork");
        work.put("name", source.title());
        work.put("url", source.url());
        work.put("publisher", Map.of("@type", "Organization", "name", source.publisher()));
        source.year().ifPresent(year -> work.put("datePublished", Integer.toString(year)));
        return work;
    }
}
