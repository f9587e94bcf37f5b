package nl.pleegplein.search.solr.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;

/** One Solr server elsewhere. Its core is made by the operator with our configuration. */
final class RemoteIndex implements Index {
    private final SolrClient queries;
    private final SolrClient updates;
    private final String core;

    private RemoteIndex(EngineSettings settings) {
        this.core = settings.collection();
        this.queries = client(settings, settings.queryTimeout());
        this.updates = client(settings, settings.updateTimeout());
    }

    static RemoteIndex open(EngineSettings settings) throws IOException, SolrServerException {
        RemoteIndex index = new RemoteIndex(settings);
        try {
            index.queries.ping(index.core);
            return index;
        } catch (IOException | SolrServerException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static SolrClient client(EngineSettings settings, Duration timeout) {
        HttpJdkSolrClient.Builder builder = new HttpJdkSolrClient.Builder(
                        settings.urls().get(0))
                .withConnectionTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .withRequestTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                // Its HTTP/2 breaks off under load.
                .useHttp1_1(true);
        if (!settings.user().isEmpty()) {
            builder.withBasicAuthCredentials(settings.user(), settings.password());
        }
        return builder.build();
    }

    @Override
    public SolrClient queries() {
        return queries;
    }

    @Override
    public SolrClient updates() {
        return updates;
    }

    @Override
    public String collection() {
        return core;
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public void close() throws IOException {
        queries.close();
        updates.close();
    }
}
