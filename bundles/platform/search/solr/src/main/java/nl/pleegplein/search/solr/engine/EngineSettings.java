package nl.pleegplein.search.solr.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where the index is and how long to wait for it.
 *
 * @param urls of Solr, such as {@code http://solr:8983/solr}; not used when embedded
 * @param home the folder of the embedded index
 * @param user and {@code password} for Solr; empty for none
 */
public record EngineSettings(
        Mode mode,
        List<String> urls,
        String collection,
        Path home,
        String user,
        String password,
        Duration connectTimeout,
        Duration queryTimeout,
        Duration updateTimeout,
        int shards,
        int replicas) {
    public enum Mode {
        EMBEDDED,
        REMOTE,
        CLOUD
    }

    public EngineSettings {
        urls = List.copyOf(urls);
        if (mode != Mode.EMBEDDED && urls.isEmpty()) {
            throw new IllegalArgumentException("Search mode " + mode + " needs urls");
        }
    }

    @Override
    public String toString() {
        return mode == Mode.EMBEDDED ? "embedded Solr in " + home : "Solr at " + urls + ", collection " + collection;
    }
}
