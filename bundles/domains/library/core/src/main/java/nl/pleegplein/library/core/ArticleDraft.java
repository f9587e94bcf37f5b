package nl.pleegplein.library.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Source;

/** An article before it is kept. Without a source, a referent and an update date there is none. */
public record ArticleDraft(
        ItemDraft item,
        List<String> keywords,
        List<String> audiences,
        List<Source> sources,
        List<Check> checks,
        LocalDate reviewBy)
        implements Draft {
    public ArticleDraft {
        Objects.requireNonNull(reviewBy, "reviewBy");
        keywords = List.copyOf(keywords);
        audiences = List.copyOf(audiences);
        sources = List.copyOf(sources);
        checks = List.copyOf(checks);
        if (sources.isEmpty()) {
            throw new InvalidInputException("library.article.no-source", "An article needs a source");
        }
        if (checks.isEmpty()) {
            throw new InvalidInputException("library.article.no-referent", "An article needs a referent");
        }
    }
}
