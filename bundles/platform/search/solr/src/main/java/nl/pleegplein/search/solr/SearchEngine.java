package nl.pleegplein.search.solr;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.persistence.api.Node;
import nl.pleegplein.search.solr.dutch.Compounds;
import nl.pleegplein.search.solr.dutch.Seams;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.engine.EngineSettings;
import nl.pleegplein.search.solr.engine.Index;
import nl.pleegplein.search.solr.engine.IndexKeeper;
import nl.pleegplein.search.solr.engine.QueryGate;
import nl.pleegplein.search.solr.follow.Documents;
import nl.pleegplein.search.solr.follow.Follower;
import nl.pleegplein.search.solr.query.Questions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the search as they belong together, for the components of this bundle. */
// Immediate: the index follows its sources also while nobody searches.
@Component(service = SearchEngine.class, immediate = true)
public final class SearchEngine {
    private static final Logger LOG = LoggerFactory.getLogger(SearchEngine.class);
    private static final Duration PATIENCE_AT_REHEARSAL = Duration.ofMinutes(1);

    private final EngineSettings settings;
    private final String fingerprint;
    private final IndexKeeper keeper;
    private final QueryGate gate;
    private final Follower follower;
    private final Questions questions;

    @Activate
    public SearchEngine(
            @Reference ContentCatalogue catalogue,
            @Reference Taxonomy taxonomy,
            @Reference Node node,
            @Reference SiteRevision revision,
            @Reference IndexOpening opening) {
        this.settings = opening.settings();
        this.fingerprint = opening.fingerprint();
        this.keeper = opening.keeper();
        Compounds compounds = new Compounds();
        Stems stems = new Stems();
        this.gate =
                new QueryGate(keeper::index, opening.concurrentQueries(), settings.queryTimeout(), System::nanoTime);
        this.follower = new Follower(
                catalogue,
                keeper::index,
                keeper::reopen,
                fingerprint,
                new Documents(new Seams(compounds), stems),
                node,
                revision::changed);
        this.questions = new Questions(gate, catalogue, taxonomy, revision, compounds, stems);
        keeper.admit(opened -> {
            rehearse(opened, catalogue, taxonomy, revision, compounds, stems);
            revision.changed();
        });
        revision.changed();
        follower.start();
    }

    /**
     * The first questions make the virtual machine load thousands of classes, which on a busy machine takes longer than a
     * question may: so they are asked before somebody waits.
     */
    private static void rehearse(
            Index opened,
            ContentCatalogue catalogue,
            Taxonomy taxonomy,
            SiteRevision revision,
            Compounds compounds,
            Stems stems) {
        try (QueryGate patient = new QueryGate(() -> Optional.of(opened), 1, PATIENCE_AT_REHEARSAL, System::nanoTime)) {
            new Questions(patient, catalogue, taxonomy, revision, compounds, stems).rehearse();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Search could not be tried out before it opened", e);
        }
    }

    @Deactivate
    void close() {
        follower.close();
        gate.close();
    }

    Questions questions() {
        return questions;
    }

    Follower follower() {
        return follower;
    }

    Optional<Index> index() {
        return keeper.index();
    }

    /** Whether whoever waits for the search need not wait any longer: it answers, or may be away for any time. */
    boolean hasBegun() {
        return keeper.hasTried();
    }

    QueryGate gate() {
        return gate;
    }

    String fingerprint() {
        return fingerprint;
    }

    String mode() {
        return settings.mode().name().toLowerCase(Locale.ROOT);
    }

    String message() {
        return keeper.message();
    }
}
