package nl.pleegplein.library.api;

import java.time.Instant;
import java.util.List;
import nl.pleegplein.text.api.SafeHtml;

/** An ordered set of articles about one subject, with an introduction. */
public record Dossier(
        String id,
        String slug,
        String title,
        String summary,
        SafeHtml introduction,
        List<String> pillars,
        List<String> themes,
        List<Card> articles,
        Instant published,
        Instant updated,
        boolean demonstration,
        long revision) {
    public String path() {
        return Library.PATH + "/dossier/" + slug;
    }
}
