package nl.pleegplein.search.solr.engine;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrClient;

/** An open index. Thread-safe. */
public interface Index extends AutoCloseable {
    /** For what somebody waits for. */
    SolrClient queries();

    /** For writing, which may take longer. */
    SolrClient updates();

    /** The collection, or core, that both clients are to ask. */
    String collection();

    /** Whether other nodes write to it too. */
    boolean shared();

    @Override
    void close() throws IOException;
}
