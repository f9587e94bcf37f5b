package nl.pleegplein.library.core;

import java.util.List;
import nl.pleegplein.content.api.InvalidInputException;

/**
 * A dossier before it is kept.
 *
 * @param articles slugs in reading order
 */
public record DossierDraft(ItemDraft item, List<String> articles) implements Draft {
    public DossierDraft {
        articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw new InvalidInputException("library.dossier.no-article", "A dossier needs an article");
        }
    }
}
