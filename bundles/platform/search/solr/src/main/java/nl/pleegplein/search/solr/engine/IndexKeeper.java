package nl.pleegplein.search.solr.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the index on a thread of its own, tries again with growing pauses while it is away, and closes it. What it opened it
 * keeps to itself until somebody is there to rehearse with it.
 */
public final class IndexKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long LONGEST_PAUSE_SECONDS = 60;
    private static final long LOOK_SECONDS = 1;
    private static final long LEAST_ROOM = 64L << 20;
    private static final Duration LASTING = Duration.ofMinutes(5);

    private final EngineSettings settings;
    private final ConfigSet configSet;
    private final CompletableFuture<Void> admitted = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Semaphore trouble = new Semaphore(0);
    private final Thread thread;
    private volatile Consumer<Index> rehearsal = opened -> {};
    private volatile Optional<Index> index = Optional.empty();
    private volatile boolean tried;
    private volatile String message;

    public IndexKeeper(EngineSettings settings, ConfigSet configSet) {
        this.settings = settings;
        this.configSet = configSet;
        this.message = "Opening " + settings;
        this.thread = new Thread(this::keep, "search-index");
        thread.setDaemon(true);
        thread.setContextClassLoader(IndexKeeper.class.getClassLoader());
    }

    public void open() {
        thread.start();
    }

    /**
     * Lets others have the index from now on. Whoever comes later with a rehearsal takes the former one's place.
     *
     * @param rehearsal is given an index that was opened before anybody else; throws nothing
     */
    public void admit(Consumer<Index> rehearsal) {
        this.rehearsal = rehearsal;
        admitted.complete(null);
    }

    /** Empty until it is open and others are let in. */
    public Optional<Index> index() {
        return index;
    }

    /**
     * Asks for an index of this process to be opened again, because writing to it goes on failing: after its disk was full it
     * stays broken when there is room again. When that did not help it is made anew; it is derived from the sources. While
     * there is no room it stays as it is: it can still be searched.
     */
    public void reopen() {
        if (settings.mode() == EngineSettings.Mode.EMBEDDED
                && settings.home().toFile().getUsableSpace() > LEAST_ROOM) {
            trouble.release();
        }
    }

    /** Whether the index is open, or could not be opened at once, so that it may take any time. */
    public boolean hasTried() {
        return tried;
    }

    /** One English line, for operators. */
    public String message() {
        return message;
    }

    /** Waits until it is closed, so that another may open it. */
    @Override
    public void close() {
        closing.countDown();
        admitted.complete(null);
        try {
            thread.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.error("The search index did not close within a minute");
        }
    }

    private void keep() {
        try {
            boolean wasTroubled = false;
            while (closing.getCount() > 0) {
                boolean asked = false;
                for (long pause = 1;
                        !asked && !isOpened(pause == 1);
                        pause = Math.min(LONGEST_PAUSE_SECONDS, pause * 2)) {
                    asked = closing.await(pause, TimeUnit.SECONDS);
                }
                long opened = System.nanoTime();
                if (isTroubled()) {
                    closeIndex();
                    openDifferently(wasTroubled && System.nanoTime() - opened < LASTING.toNanos());
                    wasTroubled = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeIndex();
        }
    }

    /** Waits until there is trouble, or it is to be closed. */
    private boolean isTroubled() throws InterruptedException {
        trouble.drainPermits();
        while (!closing.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
            if (trouble.tryAcquire()) {
                return true;
            }
        }
        return false;
    }

    private void openDifferently(boolean anew) {
        LOG.warn("Writing to the search index goes on failing: {}", anew ? "making it anew" : "opening it again");
        if (anew) {
            try {
                EmbeddedIndex.discard(settings.home(), settings.collection());
            } catch (IOException e) {
                LOG.error("The search index cannot be thrown away", e);
            }
        }
    }

    private boolean isOpened(boolean firstTry) {
        try {
            long start = System.nanoTime();
            Index opened = connect();
            LOG.info(
                    "Search uses {}, opened in {} ms",
                    settings,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            admitted.join();
            rehearsal.accept(opened);
            index = Optional.of(opened);
            message = "Using " + settings;
            return true;
        } catch (IOException | SolrServerException | RuntimeException | LinkageError e) {
            message = "Cannot open " + settings + ": " + e.getMessage();
            if (firstTry) {
                LOG.warn("Search cannot open {}; trying again until it is there", settings, e);
            }
            return false;
        } finally {
            tried = true;
        }
    }

    private Index connect() throws IOException, SolrServerException {
        return switch (settings.mode()) {
            case EMBEDDED -> EmbeddedIndex.open(settings.home(), settings.collection(), configSet);
            case REMOTE -> RemoteIndex.open(settings);
            case CLOUD -> CloudIndex.open(settings, configSet);
        };
    }

    private void closeIndex() {
        Optional<Index> open = index;
        index = Optional.empty();
        message = "Closed";
        if (open.isPresent()) {
            try {
                open.get().close();
            } catch (IOException | RuntimeException e) {
                LOG.error("The search index did not close well", e);
            }
        }
    }
}
