package nl.pleegplein.library.core;

import java.util.List;
import java.util.Locale;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.library.api.Library;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dossiers, for search, sitemap, feeds and embeds. */
@Component(service = ContentSource.class, property = ContentSource.KIND + "=" + Library.DOSSIER)
public final class DossierContent extends LibraryContent<DossierEntity> {
    @Activate
    public DossierContent(@Reference DossierRepository dossiers, @Reference ChangeFeeds feeds) {
        super(Library.DOSSIER, DossierEntity.PATH_PREFIX, dossiers, feeds);
    }

    @Override
    public List<String> listingPaths() {
        return List.of(Library.PATH + "/dossiers");
    }

    @Override
    public String label(Locale locale) {
        return "dossier";
    }

    @Override
    public String schemaType() {
        return "Collection";
    }
}
