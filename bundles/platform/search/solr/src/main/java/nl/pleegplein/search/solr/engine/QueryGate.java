package nl.pleegplein.search.solr.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.pleegplein.content.api.BusyException;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the index for whoever waits for an answer. Lets a bounded number through, and after some failures in a row
 * nobody for a while, so that a slow or absent Solr does not eat the site's threads. Thread-safe.
 */
public final class QueryGate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryGate.class);
    private static final int FAILURES_ALLOWED = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Supplier<Optional<Index>> index;
    private final Semaphore permits;
    private final int concurrent;
    private final int timeAllowedMillis;
    private final LongSupplier nanoTime;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong shutUntil;

    /** @param timeAllowed for one question */
    public QueryGate(Supplier<Optional<Index>> index, int concurrent, Duration timeAllowed, LongSupplier nanoTime) {
        this.index = index;
        this.permits = new Semaphore(concurrent);
        this.concurrent = concurrent;
        this.timeAllowedMillis = Math.toIntExact(timeAllowed.toMillis());
        this.nanoTime = nanoTime;
        this.shutUntil = new AtomicLong(nanoTime.getAsLong());
    }

    /** @throws BusyException when there is no answer to be had now */
    public QueryResponse ask(SolrQuery question) {
        Index open = index.get().orElseThrow(() -> away("The search index is not open"));
        if (isShut()) {
            throw away("The search index failed just now");
        }
        if (!permits.tryAcquire()) {
            throw away("Too many searches at once");
        }
        try {
            question.setTimeAllowed(timeAllowedMillis);
            QueryResponse answer = OwnClassLoader.with(() ->
                    new QueryRequest(question, SolrRequest.METHOD.POST).process(open.queries(), open.collection()));
            if (Boolean.TRUE.equals(answer.getHeader().get("partialResults"))) {
                throw new SolrServerException("The search took too long");
            }
            failures.set(0);
            return answer;
        } catch (IOException | SolrServerException | RuntimeException e) {
            failed(e);
            throw away("The search index does not answer");
        } finally {
            permits.release();
        }
    }

    /** Whether questions are let through. */
    public boolean isOpen() {
        return index.get().isPresent() && failures.get() < FAILURES_ALLOWED;
    }

    /** Lets nobody through any more, and waits a little for who is inside. */
    @Override
    public void close() {
        try {
            if (!permits.tryAcquire(concurrent, 10, TimeUnit.SECONDS)) {
                LOG.warn("A search is still running while the search stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isShut() {
        long until = shutUntil.get();
        long now = nanoTime.getAsLong();
        if (failures.get() < FAILURES_ALLOWED) {
            return false;
        }
        // One question in each pause tries whether Solr is back.
        return now - until < 0 || !shutUntil.compareAndSet(until, now + pause().toNanos());
    }

    private void failed(Exception failure) {
        if (failure instanceof SolrException refusal && refusal.code() < 500) {
            LOG.warn("Solr refused a question: {}", failure.getMessage());
            LOG.debug("The refused question", failure);
            return;
        }
        int inARow = failures.incrementAndGet();
        shutUntil.set(nanoTime.getAsLong() + pause().toNanos());
        if (inARow == 1 || inARow == FAILURES_ALLOWED) {
            LOG.warn("Solr does not answer ({} in a row)", inARow, failure);
        }
    }

    private Duration pause() {
        int doublings = Math.min(5, Math.max(0, failures.get() - FAILURES_ALLOWED));
        Duration pause = Duration.ofSeconds(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static BusyException away(String english) {
        return new BusyException("search.away", english, Duration.ofSeconds(10), false);
    }
}
