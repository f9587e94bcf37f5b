package nl.pleegplein.library.web.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.library.api.Article.DossierLink;
import nl.pleegplein.library.api.Source;
import nl.pleegplein.text.api.Heading;
import nl.pleegplein.text.api.SafeHtml;

/**
 * An article as its page shows it.
 *
 * @param staleSince the day on which it should have been looked at again, when that is past
 * @param contents headings for a contents list; empty when there are too few to need one
 * @param keywords lead to the search page
 */
public record ArticleView(
        Labels labels,
        String title,
        SafeHtml html,
        List<Heading> contents,
        int minutes,
        LocalDate updated,
        Optional<LocalDate> staleSince,
        boolean demonstration,
        List<Source> sources,
        List<Referent> referents,
        List<RelatedLink> related,
        List<DossierLink> dossiers,
        List<String> audiences,
        List<TitledLink> keywords,
        Share share,
        String script) {

    /** Someone who checked the article. */
    public record Referent(String initials, String name, String role, LocalDate date) {}

    /** @param kind what it is, when that is known here: {@code article} or {@code dossier} */
    public record RelatedLink(String path, String title, Optional<String> kind) {}

    /**
     * Ways to hand the article on without any third party.
     *
     * @param url the whole address
     * @param mail a {@code mailto:} link with the title and address filled in
     */
    public record Share(String url, String mail) {}
}
