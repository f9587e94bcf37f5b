package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.persistence.api.Node;
import nl.pleegplein.search.solr.engine.Index;
import nl.pleegplein.search.solr.engine.QueryGate;
import nl.pleegplein.search.solr.engine.Updates;
import nl.pleegplein.search.solr.query.Likenesses;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what changed in the sources to the index: each second, and at once when nudged. One thread looks around and gives
 * each source a turn; it does not wait for one that takes long.
 */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int MANY_FAILURES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String RELATING = "_relating";

    private final ContentCatalogue catalogue;
    private final Supplier<Optional<Index>> index;
    private final Runnable failing;
    private final String fingerprint;
    private final Documents documents;
    private final WriterLease lease;
    private final Runnable shown;
    private final QueryGate gate;
    private final Relating relating;
    private final Semaphore nudges = new Semaphore(0);
    private final Turns turns = new Turns();
    private final Set<String> hanging = new HashSet<>();
    /** Grows when this node may have ceased to be the one that writes. */
    private final AtomicLong tenure = new AtomicLong();

    private volatile boolean writes;
    private volatile boolean relatingFails;
    private final Map<String, Boolean> upToDate = new ConcurrentHashMap<>();
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param failing hears that the index goes on failing
     * @param shown is told when searches find something else than before
     */
    public Follower(
            ContentCatalogue catalogue,
            Supplier<Optional<Index>> index,
            Runnable failing,
            String fingerprint,
            Documents documents,
            Node node,
            Runnable shown) {
        this.shown = shown;
        this.lease = new WriterLease(node, System::nanoTime);
        this.catalogue = catalogue;
        this.index = index;
        this.failing = failing;
        this.fingerprint = fingerprint;
        this.documents = documents;
        // Its questions wait for nobody and nobody for them.
        this.gate = new QueryGate(index, 1, LONG, System::nanoTime);
        this.relating = new Relating(new Likenesses(gate), System::nanoTime);
        this.thread = new Thread(this::follow, "search-follower");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Something may have changed: look now. */
    public void nudge() {
        nudges.release();
    }

    /** Whether the last look at a source found nothing more to do; empty when this node has not looked. */
    public Optional<Boolean> upToDate(String kind) {
        return Optional.ofNullable(upToDate.get(kind));
    }

    /** Whether this node is finding out what resembles what. */
    public boolean isRelating() {
        return writes && relating.isBehind();
    }

    /** Stops after the step that is running. */
    @Override
    public void close() {
        closed.countDown();
        nudge();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        long pause = PAUSE_MILLIS;
        int failures = 0;
        while (!isClosing()) {
            try {
                Optional<Index> open = index.get();
                boolean more = open.isPresent() && lookAround(open.get());
                pause = PAUSE_MILLIS;
                failures = 0;
                if (!more && nudges.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException e) {
                interrupted();
            } catch (IOException | SolrServerException | RuntimeException | LinkageError e) {
                if (failures == 0) {
                    LOG.warn("The search index cannot follow its sources now; trying again", e);
                }
                ceaseToWrite();
                if (++failures % MANY_FAILURES == 0) {
                    failing.run();
                }
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
                // A nudge does not shorten it: what fails for a moment would fail often in it, and seem to go on
                // failing.
                awaitClosing(pause);
            }
        }
        try {
            turns.close();
        } catch (InterruptedException e) {
            interrupted();
        }
        gate.close();
        index.get().ifPresent(this::leave);
    }

    /** Nobody interrupts this thread to stop it: it is asked by the flag. */
    private void interrupted() {
        Thread.currentThread().interrupt();
        closed.countDown();
    }

    private void ceaseToWrite() {
        writes = false;
        tenure.incrementAndGet();
        upToDate.clear();
    }

    private boolean isClosing() {
        return closed.getCount() == 0;
    }

    private void awaitClosing(long millis) {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("The index is no longer followed, while it failed");
            }
        } catch (InterruptedException e) {
            interrupted();
        }
    }

    private void leave(Index open) {
        try {
            lease.release(open);
        } catch (IOException | SolrServerException | RuntimeException e) {
            LOG.debug("The lease of the search index runs out by itself", e);
        }
    }

    /** Whether there is more to be had at once. */
    private boolean lookAround(Index open) throws IOException, SolrServerException, InterruptedException {
        boolean late = turns.ended();
        if (!lease.hold(open)) {
            ceaseToWrite();
            return false;
        }
        writes = true;
        Notes notes = new Notes(open);
        long wanted = wantedGeneration(notes);
        List<ContentSource> sources = catalogue.sources();
        sources.forEach(source -> tellWhenHanging(source.kind()));
        List<ContentSource> idle =
                sources.stream().filter(source -> !turns.isBusy(source.kind())).toList();
        List<String> kinds = idle.stream().map(ContentSource::kind).toList();
        // Only bookmarks that no turn is moving.
        Map<String, Bookmark> bookmarks = notes.bookmarks(kinds);
        long now = tenure.get();
        for (ContentSource source : idle) {
            Optional<Bookmark> bookmark = Optional.ofNullable(bookmarks.get(source.kind()));
            turns.begin(source.kind(), () -> followSafely(open, source, bookmark, wanted, now));
        }
        turns.await(kinds, PATIENCE);
        boolean more = turns.ended();
        if (!more && !turns.isBusy(RELATING) && areFollowed(sources)) {
            List<String> all = sources.stream().map(ContentSource::kind).toList();
            turns.begin(RELATING, () -> relateSafely(open, all, now));
        }
        return late || more;
    }

    /** Whether no source is known to have more; one that fails or hangs is not waited for. */
    private boolean areFollowed(List<ContentSource> sources) {
        return sources.stream()
                .map(ContentSource::kind)
                .allMatch(kind -> upToDate.getOrDefault(kind, false)
                        || hanging.contains(kind)
                        || (upToDate.containsKey(kind) && !turns.isBusy(kind)));
    }

    /** What fails here is found out later, and has nothing to do with how the sources are followed. */
    private boolean relateSafely(Index open, List<String> kinds, long since) {
        try {
            boolean more = relating.turn(new Updates(open), kinds, () -> !isClosing() && tenure.get() == since, shown);
            relatingFails = false;
            if (more) {
                nudge();
            }
        } catch (IOException | SolrServerException | RuntimeException e) {
            if (!relatingFails) {
                LOG.warn("What resembles what cannot be found out now; trying again", e);
            }
            relatingFails = true;
        }
        return false;
    }

    private void tellWhenHanging(String kind) {
        if (turns.lasting(kind).compareTo(LONG) <= 0) {
            hanging.remove(kind);
        } else if (hanging.add(kind)) {
            upToDate.put(kind, false);
            LOG.warn("The source of {} has not answered for {} s; the others go on", kind, LONG.toSeconds());
        }
    }

    private long wantedGeneration(Notes notes) throws IOException, SolrServerException {
        Optional<Notes.Control> control = notes.control();
        if (control.isPresent() && control.get().fingerprint().equals(fingerprint)) {
            return control.get().wantedGeneration();
        }
        List<String> kinds =
                catalogue.sources().stream().map(ContentSource::kind).toList();
        Notes.Control renewed = new Notes.Control(fingerprint, notes.nextGeneration(kinds));
        notes.save(renewed);
        return renewed.wantedGeneration();
    }

    /** A source that fails costs the others nothing; an index that fails costs all. */
    private boolean followSafely(Index open, ContentSource source, Optional<Bookmark> bookmark, long wanted, long since)
            throws IOException, SolrServerException {
        String kind = source.kind();
        BooleanSupplier mayWrite = () -> !isClosing() && tenure.get() == since;
        try {
            FollowedSource.Step step = new FollowedSource(
                            source, documents, new Updates(open), new Notes(open), mayWrite, shown, relating)
                    .follow(bookmark, wanted);
            if (mayWrite.getAsBoolean()) {
                upToDate.put(kind, !step.more());
            }
            return step.more();
        } catch (SolrException e) {
            throw e;
        } catch (BusyException e) {
            // It is being changed or its database is away; whoever guards it has told what was wrong.
            if (mayWrite.getAsBoolean() && !Boolean.FALSE.equals(upToDate.put(kind, false))) {
                LOG.info("The source of {} gives nothing now: {}", kind, e.getMessage());
            }
            return false;
        } catch (RuntimeException | Error e) {
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                throw e;
            }
            if (mayWrite.getAsBoolean() && !Boolean.FALSE.equals(upToDate.put(kind, false))) {
                LOG.error("The source of {} fails; its changes are not in the search index", kind, e);
            }
            return false;
        }
    }
}
