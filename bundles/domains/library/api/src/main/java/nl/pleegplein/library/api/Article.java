package nl.pleegplein.library.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.Picture;
import nl.pleegplein.text.api.Heading;
import nl.pleegplein.text.api.SafeHtml;

/**
 * An article as its readers see it.
 *
 * @param headings for a contents list
 * @param checks the referents who checked it, at least one
 * @param published first published
 * @param updated last updated
 * @param reviewBy when it has to be looked at again; past: it may be stale
 * @param dossiers the dossiers it stands in
 * @param demonstration whether it is made up to show the platform
 * @param revision grows with each change
 */
public record Article(
        ArticleId id,
        String slug,
        String title,
        String summary,
        SafeHtml html,
        List<Heading> headings,
        int minutes,
        List<String> pillars,
        List<String> themes,
        List<String> keywords,
        List<String> audiences,
        List<Source> sources,
        List<Check> checks,
        Optional<Picture> picture,
        Instant published,
        Instant updated,
        LocalDate reviewBy,
        List<DossierLink> dossiers,
        boolean demonstration,
        long revision) {

    /** A dossier that holds the article, with the articles before and after it. */
    public record DossierLink(String slug, String title, Optional<Neighbour> previous, Optional<Neighbour> next) {}

    /** An article beside this one in a dossier. */
    public record Neighbour(String slug, String title) {}

    public String path() {
        return Library.PATH + "/" + slug;
    }
}
