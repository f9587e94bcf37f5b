package nl.pleegplein.search.solr;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.persistence.api.DomainRemovalListener;
import nl.pleegplein.search.api.IndexState;
import nl.pleegplein.search.api.IndexState.Followed;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.Suggestion;
import nl.pleegplein.search.solr.follow.Rebuild;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.response.FacetField;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search of the platform, in Solr. */
@Component
public final class SolrSearch implements Search, DomainRemovalListener {
    private static final Logger LOG = LoggerFactory.getLogger(SolrSearch.class);

    private final SearchEngine engine;
    private final ContentCatalogue catalogue;
    private final Jobs jobs;

    @Activate
    public SolrSearch(@Reference SearchEngine engine, @Reference ContentCatalogue catalogue, @Reference Jobs jobs) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.jobs = jobs;
    }

    @Override
    public SearchResult search(SearchQuery query, Viewer viewer) {
        return engine.questions().search(query, viewer);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return engine.questions().suggest(typed, limit);
    }

    @Override
    public List<ContentItem> related(ContentRef ref, int limit, Viewer viewer) {
        try {
            return engine.questions().related(ref, limit, viewer);
        } catch (BusyException e) {
            LOG.debug("Nothing related to {} while the search is away", ref, e);
            return List.of();
        }
    }

    @Override
    public IndexState state() {
        Map<String, Long> indexed = new HashMap<>();
        boolean available = false;
        try {
            SolrQuery question = new SolrQuery("*:*");
            question.setRows(0);
            question.addFacetField("kind");
            FacetField kinds = engine.gate().ask(question).getFacetField("kind");
            kinds.getValues().forEach(count -> indexed.put(count.getName(), count.getCount()));
            available = true;
        } catch (BusyException e) {
            LOG.debug("The state of the search while it is away", e);
        }
        List<Followed> sources = catalogue.sources().stream()
                .map(source -> followed(source, indexed))
                .toList();
        return new IndexState(
                available,
                engine.mode(),
                engine.message(),
                sources,
                engine.follower().isRelating());
    }

    private Followed followed(ContentSource source, Map<String, Long> indexed) {
        long present = indexed.getOrDefault(source.kind(), 0L);
        long count = source.count();
        // A node that does not write itself can only compare the figures.
        boolean upToDate = engine.follower().upToDate(source.kind()).orElse(present == count);
        return new Followed(source.kind(), present, count, upToDate);
    }

    @Override
    public String rebuild() {
        return jobs.submit(new JobRequest(RebuildJob.KIND, "", Map.of())).id().toString();
    }

    @Override
    public void forget(String kind) {
        if (catalogue.source(kind).isPresent()) {
            throw new IllegalStateException("The source of " + kind + " is there: its items are not to be forgotten");
        }
        try {
            new Rebuild(engine.index().orElseThrow(SolrSearch::away)).forget(kind);
        } catch (IOException | SolrServerException e) {
            LOG.warn("Could not drop {} from the search index", kind, e);
            throw away();
        }
    }

    /** Drops what is hidden and will not come back. What cannot be dropped now stays hidden. */
    @Override
    public void removed(String domain) {
        for (String kind : catalogue.kinds(domain)) {
            if (catalogue.source(kind).isEmpty()) {
                forget(kind);
            }
        }
    }

    static BusyException away() {
        return new BusyException("search.away", "The search index is not open", Duration.ofSeconds(10), false);
    }
}
