package nl.pleegplein.library.web.view;

import java.time.LocalDate;
import java.util.List;
import nl.pleegplein.text.api.SafeHtml;

/** A dossier with its articles in order. */
public record DossierView(
        Labels labels,
        Cover cover,
        String title,
        SafeHtml introduction,
        List<ArticleRow> articles,
        int minutes,
        LocalDate updated,
        boolean demonstration) {
    public DossierView {
        articles = List.copyOf(articles);
    }
}
