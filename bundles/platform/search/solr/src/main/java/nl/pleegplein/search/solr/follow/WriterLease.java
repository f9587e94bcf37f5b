package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import nl.pleegplein.persistence.api.Node;
import nl.pleegplein.search.solr.engine.Index;
import nl.pleegplein.search.solr.engine.Updates;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;

/**
 * Which node writes to an index that several share: whoever changed the lease last, as long as it keeps changing it. No
 * clocks are compared: a lease is over when this node has seen it unchanged for a while. Used by one thread.
 */
final class WriterLease {
    private static final String ID = "_lease";
    private static final Duration TERM = Duration.ofSeconds(15);
    private static final long MUST_NOT_EXIST = -1;

    private final Node node;
    private final UUID holder;
    private final LongSupplier nanoTime;
    private long seenVersion;
    private long seenAt;
    private boolean held;

    WriterLease(Node node, LongSupplier nanoTime) {
        this.node = node;
        this.holder = node.newHolder();
        this.nanoTime = nanoTime;
    }

    /** Takes or renews the lease if this node may; whether it holds it now. */
    boolean hold(Index index) throws IOException, SolrServerException {
        if (!index.shared()) {
            return true;
        }
        long now = nanoTime.getAsLong();
        if (held && now - seenAt < TERM.toNanos() / 3) {
            return true;
        }
        Updates updates = new Updates(index);
        Optional<SolrDocument> lease = updates.find(ID);
        long version = lease.map(document -> (Long) document.getFirstValue("_version_"))
                .orElse(MUST_NOT_EXIST);
        boolean ours = lease.filter(this::isOurs).isPresent();
        if (version != seenVersion) {
            seenVersion = version;
            seenAt = now;
        }
        boolean over = version == MUST_NOT_EXIST || now - seenAt > TERM.toNanos();
        held = (ours || over) && updates.writeIfUnchanged(document(), version);
        if (held) {
            seenAt = now;
        }
        return held;
    }

    /** Lets another node take over at once. */
    void release(Index index) throws IOException, SolrServerException {
        if (held && index.shared()) {
            held = false;
            new Updates(index).write(List.of(), List.of(ID));
        }
    }

    /** Also what this node held before it was killed and started again. */
    private boolean isOurs(SolrDocument lease) {
        return Optional.ofNullable(lease.getFirstValue("holder_kept"))
                .map(written -> UUID.fromString(String.valueOf(written)))
                .filter(written -> written.equals(holder) || node.hasDied(written))
                .isPresent();
    }

    private SolrInputDocument document() {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", ID);
        document.setField("kind", ID);
        document.setField("holder_kept", holder.toString());
        return document;
    }
}
