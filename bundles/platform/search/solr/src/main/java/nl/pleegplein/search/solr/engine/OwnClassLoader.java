package nl.pleegplein.search.solr.engine;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrServerException;

/** Solr finds its parts by the context class loader: while it works, that is the one of this bundle. */
final class OwnClassLoader {
    @FunctionalInterface
    interface Work<T> {
        T run() throws SolrServerException, IOException;
    }

    private OwnClassLoader() {}

    static <T> T with(Work<T> work) throws SolrServerException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
