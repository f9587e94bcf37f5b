package nl.pleegplein.library.core.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.library.core.DossierDraft;
import nl.pleegplein.library.core.ItemDraft;
import nl.pleegplein.library.core.Slugs;

/** The fields of a dossier. */
final class DossierForm {
    private static final String ARTICLES = "articles";
    private static final int MOST_ARTICLES = 100;

    private DossierForm() {}

    static Optional<DossierDraft> read(Reading reading) {
        Set<String> keys = new HashSet<>(ItemForm.KEYS);
        keys.add(ARTICLES);
        return FrontMatter.read(reading.text().frontMatter(), keys, reading.faults())
                .flatMap(fields -> draft(reading, fields));
    }

    private static Optional<DossierDraft> draft(Reading reading, Fields fields) {
        ItemDraft item = new ItemForm(reading, fields).draft();
        List<Scalar> articles = fields.list(ARTICLES, MOST_ARTICLES, Slugs.MAX_LENGTH);
        if (articles.isEmpty()) {
            reading.faults().add(fields.line(ARTICLES), "at least one article is needed");
        }
        articles.forEach(article ->
                reading.mentions().add(new Mention(Mention.Kind.ARTICLE_OF_DOSSIER, article.line(), article.value())));
        return reading.faults().isEmpty()
                ? Optional.of(new DossierDraft(
                        item, articles.stream().map(Scalar::value).toList()))
                : Optional.empty();
    }
}
