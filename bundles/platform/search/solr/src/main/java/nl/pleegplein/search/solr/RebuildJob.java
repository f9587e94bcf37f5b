package nl.pleegplein.search.solr;

import java.io.IOException;
import java.util.List;
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

/** Has the index made anew by whichever node writes to it, and waits until it is done. */
@Component(property = JobHandler.KIND + "=" + RebuildJob.KIND)
public final class RebuildJob implements JobHandler {
    static final String KIND = "search.rebuild";
    private static final long PAUSE_MILLIS = 500;

    private final SearchEngine engine;
    private final ContentCatalogue catalogue;

    @Activate
    public RebuildJob(@Reference SearchEngine engine, @Reference ContentCatalogue catalogue) {
        this.engine = engine;
        this.catalogue = catalogue;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        try {
            Rebuild rebuild = new Rebuild(engine.index().orElseThrow(SolrSearch::away));
            long generation = generation(rebuild, progress);
            progress.message("Making the index anew while the old one serves");
            boolean finished = false;
            while (!finished && !progress.shouldStop()) {
                List<ContentSource> sources = catalogue.sources();
                Rebuild.Progress now = rebuild.progress(
                        sources.stream().map(ContentSource::kind).toList(), generation);
                progress.total(sources.stream().mapToLong(ContentSource::count).sum());
                progress.done(now.done());
                finished = now.finished();
                if (!finished) {
                    engine.follower().nudge();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
            progress.message(finished ? "The index is new" : "Stopped; the index goes on by itself");
        } catch (IOException | SolrServerException e) {
            throw new IllegalStateException("The search index does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A job that is begun again waits for what it asked for the first time. */
    private long generation(Rebuild rebuild, JobProgress progress) throws IOException, SolrServerException {
        if (progress.checkpoint().isPresent()) {
            return Long.parseLong(progress.checkpoint().get());
        }
        long generation = rebuild.ask(engine.fingerprint());
        progress.checkpoint(String.valueOf(generation));
        return generation;
    }
}
