package nl.pleegplein.library.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.Table;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Library;

@Entity
@Table(name = "library_dossier")
class DossierEntity extends LibraryItem {
    static final String PATH_PREFIX = Library.PATH + "/dossier/";

    protected DossierEntity() {}

    DossierEntity(UUID id, Provenance provenance) {
        super(id, provenance);
    }

    Card toCard(DossierSize size) {
        return new Card(
                kind(),
                id().toString(),
                path(),
                title(),
                summary(),
                pillars(),
                themes(),
                size.minutes(),
                size.articles(),
                picture(),
                published(),
                updated(),
                isDemonstration());
    }

    @Override
    Map<TermKind, Set<String>> termSlugs() {
        return Map.of(TermKind.PILLAR, Set.copyOf(pillars()), TermKind.THEME, Set.copyOf(themes()));
    }

    @Override
    ContentItem toContentItem() {
        return contentItem(List.of(), List.of());
    }

    @Override
    String kind() {
        return Library.DOSSIER;
    }

    @Override
    String path() {
        return PATH_PREFIX + slug();
    }
}
