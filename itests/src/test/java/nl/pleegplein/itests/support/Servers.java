package nl.pleegplein.itests.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a site on servers needs beside it. */
public final class Servers implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final SolrProcess solr;

    private Servers(EmbeddedPostgres postgres, SolrProcess solr) {
        this.postgres = postgres;
        this.solr = solr;
    }

    static Servers start() throws IOException {
        SolrProcess solr = new SolrProcess(Path.of("target/sites/solr"));
        solr.start();
        return new Servers(EmbeddedPostgres.builder().start(), solr);
    }

    List<Site.Setting> settings() {
        String database = "nl.pleegplein.persistence";
        String search = "nl.pleegplein.search";
        return List.of(
                new Site.Setting(database, "url", postgres.getJdbcUrl("postgres", "postgres")),
                new Site.Setting(database, "user", "postgres"),
                new Site.Setting(database, "password", "postgres"),
                new Site.Setting(search, "mode", "remote"),
                new Site.Setting(search, "urls", solr.url()));
    }

    public SolrProcess solr() {
        return solr;
    }

    @Override
    public void close() throws IOException {
        solr.kill();
        postgres.close();
    }
}
