package nl.pleegplein.search.solr;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.search.solr.follow.Rebuild;
import org.apache.solr.client.solrj.SolrServerException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Has the index made anew by whichever node writes to it, and waits until it is done; not for a kind whose source gives
 * nothing, which follows by itself once it does.
 */
@Component(property = JobHandler.KIND + "=" + RebuildJob.KIND)
public final class RebuildJob implements JobHandler {
    static final String KIND = "search.rebuild";
    private static final long PAUSE_MILLIS = 500;
    /** More than another node needs to take over the writing, or Solr for a batch. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SearchEngine engine;
    private final ContentCatalogue catalogue;
    private final Duration patience;

    @Activate
    public RebuildJob(@Reference SearchEngine engine, @Reference ContentCatalogue catalogue) {
        this(engine, catalogue, PATIENCE);
    }

    /** @param patience how long a kind may stand still before it is waited for no longer */
    RebuildJob(SearchEngine engine, ContentCatalogue catalogue, Duration patience) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.patience = patience;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        try {
            Rebuild rebuild = new Rebuild(engine.index().orElseThrow(SolrSearch::away));
            long generation = generation(rebuild, progress);
            progress.message("Making the index anew while the old one serves");
            Waiting waiting = new Waiting(patience);
            Map<String, Rebuild.Progress> now = look(rebuild, generation, progress);
            while (!waiting.isOver(now) && !progress.shouldStop()) {
                waiting.look(now, System.nanoTime())
                        .forEach(kind -> progress.fault("The source of " + kind
                                + " gives nothing: what the index has of it stays, and is made anew once it does"));
                engine.follower().nudge();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                now = look(rebuild, generation, progress);
            }
            progress.message(conclusion(waiting.isOver(now), Waiting.unfinished(now)));
        } catch (IOException | SolrServerException e) {
            throw new IllegalStateException("The search index does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Rebuild.Progress> look(Rebuild rebuild, long generation, JobProgress progress)
            throws IOException, SolrServerException {
        List<ContentSource> sources = catalogue.sources();
        Map<String, Rebuild.Progress> now = rebuild.progress(kinds(sources), generation);
        progress.total(sources.stream().mapToLong(ContentSource::count).sum());
        progress.done(now.values().stream().mapToLong(Rebuild.Progress::done).sum());
        return now;
    }

    private static List<String> kinds(List<ContentSource> sources) {
        return sources.stream().map(ContentSource::kind).toList();
    }

    private static String conclusion(boolean over, List<String> unfinished) {
        if (!over) {
            return "Stopped; the index goes on by itself";
        }
        return unfinished.isEmpty() ? "The index is new" : "The index is new, but for " + String.join(", ", unfinished);
    }

    /** A job that is begun again waits for what it asked for the first time. */
    private long generation(Rebuild rebuild, JobProgress progress) throws IOException, SolrServerException {
        if (progress.checkpoint().isPresent()) {
            return Long.parseLong(progress.checkpoint().get());
        }
        long generation = rebuild.ask(engine.fingerprint(), kinds(catalogue.sources()));
        progress.checkpoint(String.valueOf(generation));
        return generation;
    }
}
