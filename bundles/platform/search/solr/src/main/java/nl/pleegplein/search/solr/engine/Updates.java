package nl.pleegplein.search.solr.engine;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.util.ClientUtils;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to an index. */
public final class Updates {
    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final Index index;

    public Updates(Index index) {
        this.index = index;
    }

    /** Adds and deletes; a document that Solr refuses is left out, so that it does not hold up the rest. */
    public void write(List<SolrInputDocument> documents, List<String> deletedIds)
            throws IOException, SolrServerException {
        if (!documents.isEmpty()) {
            try {
                send(new UpdateRequest().add(documents));
            } catch (SolrException e) {
                if (e.code() != BAD_REQUEST) {
                    throw e;
                }
                writeEach(documents);
            }
        }
        if (!deletedIds.isEmpty()) {
            send(new UpdateRequest().deleteById(deletedIds));
        }
    }

    private void writeEach(List<SolrInputDocument> documents) throws IOException, SolrServerException {
        for (SolrInputDocument document : documents) {
            try {
                send(new UpdateRequest().add(document));
            } catch (SolrException e) {
                if (e.code() != BAD_REQUEST) {
                    throw e;
                }
                LOG.error("Solr refuses {}: it cannot be found", document.getFieldValue("id"), e);
            }
        }
    }

    /** Writes one document if nobody else changed it since {@code version}; false when somebody did. */
    public boolean writeIfUnchanged(SolrInputDocument document, long version) throws IOException, SolrServerException {
        document.setField("_version_", version);
        try {
            send(new UpdateRequest().add(document));
            return true;
        } catch (SolrException e) {
            if (e.code() == CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    /** Deletes what there is of a kind from before a generation. */
    public void deleteOlder(String kind, long generation) throws IOException, SolrServerException {
        send(new UpdateRequest()
                .deleteByQuery(
                        "+kind:" + ClientUtils.escapeQueryChars(kind) + " +generation:[* TO " + generation + "}"));
    }

    /** The latest state of a document, committed or not. */
    public Optional<SolrDocument> find(String id) throws IOException, SolrServerException {
        return Optional.ofNullable(OwnClassLoader.with(() -> index.updates().getById(index.collection(), id)));
    }

    public Collection<SolrDocument> find(List<String> ids) throws IOException, SolrServerException {
        return ids.isEmpty()
                ? List.of()
                : OwnClassLoader.with(() -> index.updates().getById(index.collection(), ids));
    }

    /** Makes what was written visible to searches. */
    public void show() throws IOException, SolrServerException {
        OwnClassLoader.with(() -> index.updates().commit(index.collection(), true, true, true));
    }

    private void send(UpdateRequest request) throws IOException, SolrServerException {
        OwnClassLoader.with(() -> request.process(index.updates(), index.collection()));
    }
}
