package nl.pleegplein.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.library.api.LibraryImport;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings the demonstration content into the library, and takes it out again. */
@Component(service = DemoLibrary.class)
public final class DemoLibrary {
    private static final String FOLDER = "demo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LibraryImport imports;
    private final Jobs jobs;
    private final DemoContent content;
    private final Path folder;

    /** The taxonomy is only waited for: articles are refused while their pillars and themes are not there. */
    @Activate
    public DemoLibrary(
            @Reference LibraryImport imports,
            @Reference Jobs jobs,
            @Reference Taxonomy taxonomy,
            BundleContext context) {
        this(imports, jobs, DemoContent.in(context.getBundle()), dataFolder(context));
    }

    DemoLibrary(LibraryImport imports, Jobs jobs, DemoContent content, Path folder) {
        this.imports = imports;
        this.jobs = jobs;
        this.content = content;
        this.folder = folder;
    }

    /** Loads the content unless this version of it is there already or an operator has removed it. */
    synchronized Optional<JobId> loadUnlessDone() {
        DemoState state = DemoState.read(folder);
        String version = content.version();
        boolean there = state.version().equals(Optional.of(version))
                && state.job().flatMap(jobs::find).filter(DemoLibrary::isGood).isPresent();
        boolean removed = imports.wasRemoved(LibraryImport.DEMONSTRATION, Viewer.system());
        return removed || there ? Optional.empty() : Optional.of(load(version));
    }

    /** Loads the content in any case. */
    public synchronized JobId load() {
        return load(content.version());
    }

    /**
     * Removes the content, for good: it does not come back by itself.
     *
     * @return how many articles and dossiers that were
     */
    public synchronized int remove() throws InterruptedException {
        int removed = imports.removeOrigin(LibraryImport.DEMONSTRATION, Viewer.system());
        Optional<JobId> running = running(DemoState.read(folder));
        if (running.isPresent()) {
            stop(running.get());
        }
        new UnpackedContent(folder).discard();
        return removed;
    }

    private JobId load(String version) {
        DemoState state = DemoState.read(folder);
        Optional<JobId> running = running(state);
        Path unpacked = new UnpackedContent(folder).unpack(content, version, running.flatMap(job -> state.version()));
        if (!state.version().equals(Optional.of(version))) {
            running.ifPresent(jobs::cancel);
        }
        JobId job = imports.importDemonstration(unpacked, Viewer.system());
        DemoState.loaded(version, job).write(folder);
        return job;
    }

    private Optional<JobId> running(DemoState state) {
        return state.job()
                .filter(id ->
                        jobs.find(id).filter(job -> !job.state().isEnded()).isPresent());
    }

    /** An import that still runs brings in nothing any more, but reads the files that are to go. */
    private void stop(JobId id) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (jobs.find(id).filter(job -> !job.state().isEnded()).isPresent()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Job " + id + " does not stop; try again later");
            }
            jobs.cancel(id);
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** A job that nobody knows was in another database, which has no content yet. */
    private static boolean isGood(Job job) {
        return job.state() == JobState.DONE || !job.state().isEnded();
    }

    /** Outside the bundle's own data, which goes when the bundle is replaced. */
    private static Path dataFolder(BundleContext context) {
        return Optional.ofNullable(context.getProperty("karaf.data"))
                .map(data -> Path.of(data, FOLDER))
                .orElseGet(() -> context.getDataFile(FOLDER).toPath())
                .toAbsolutePath();
    }
}
