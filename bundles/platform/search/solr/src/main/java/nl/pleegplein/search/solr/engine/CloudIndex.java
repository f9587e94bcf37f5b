package nl.pleegplein.search.solr.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;

/**
 * A collection in SolrCloud, made when it is not there. The name of its configuration carries the fingerprint; a
 * collection that has another is given ours.
 */
final class CloudIndex implements Index {
    private final SolrClient queries;
    private final CloudHttp2SolrClient updates;
    private final String collection;

    private CloudIndex(EngineSettings settings) {
        this.collection = settings.collection();
        this.queries = client(settings, settings.queryTimeout());
        this.updates = client(settings, settings.updateTimeout());
    }

    static CloudIndex open(EngineSettings settings, ConfigSet configSet) throws IOException, SolrServerException {
        CloudIndex index = new CloudIndex(settings);
        try {
            index.provision(settings, configSet);
            return index;
        } catch (IOException | SolrServerException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static CloudHttp2SolrClient client(EngineSettings settings, Duration timeout) {
        Http2SolrClient.Builder http = new Http2SolrClient.Builder()
                .withConnectionTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .withRequestTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (!settings.user().isEmpty()) {
            http.withBasicAuthCredentials(settings.user(), settings.password());
        }
        return new CloudHttp2SolrClient.Builder(settings.urls())
                .withHttpClientBuilder(http)
                .withDefaultCollection(settings.collection())
                .build();
    }

    private void provision(EngineSettings settings, ConfigSet configSet) throws IOException, SolrServerException {
        String name = collection + "-" + configSet.fingerprint();
        if (!new ConfigSetAdminRequest.List().process(updates).getConfigSets().contains(name)) {
            upload(name, configSet);
        }
        if (!CollectionAdminRequest.listCollections(updates).contains(collection)) {
            CollectionAdminRequest.createCollection(collection, name, settings.shards(), settings.replicas())
                    .process(updates);
        } else if (!name.equals(configNow())) {
            CollectionAdminRequest.modifyCollection(collection, Map.of("collection.configName", name))
                    .process(updates);
        }
    }

    private void upload(String name, ConfigSet configSet) throws IOException, SolrServerException {
        Path zip = Files.createTempFile("pleegplein-config", ".zip");
        try {
            configSet.zipTo(zip);
            new ConfigSetAdminRequest.Upload()
                    .setConfigSetName(name)
                    .setUploadFile(zip.toFile(), "application/zip")
                    .process(updates);
        } finally {
            Files.delete(zip);
        }
    }

    private String configNow() throws IOException {
        return updates.getClusterStateProvider().getCollection(collection).getConfigName();
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
        return collection;
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
