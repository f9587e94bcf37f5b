package nl.pleegplein.itests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a site on servers needs beside it. */
public final class Servers implements AutoCloseable {
    private final PostgresProcess postgres;
    private final SolrProcess solr;

    private Servers(PostgresProcess postgres, SolrProcess solr) {
        this.postgres = postgres;
        this.solr = solr;
    }

    public static Servers start() throws IOException {
        SolrProcess solr =
                new SolrProcess(Files.createTempDirectory(Files.createDirectories(Path.of("target/sites")), "solr"));
        solr.start();
        return new Servers(PostgresProcess.start(), solr);
    }

    List<Site.Setting> settings() {
        String database = "nl.pleegplein.persistence";
        String search = "nl.pleegplein.search";
        return List.of(
                new Site.Setting(database, "url", postgres.url()),
                new Site.Setting(database, "user", "postgres"),
                new Site.Setting(database, "password", "postgres"),
                new Site.Setting(search, "mode", "remote"),
                new Site.Setting(search, "urls", solr.url()));
    }

    /** The same as environment variables, for {@link RunScript}. */
    public Map<String, String> environment() {
        return Map.of(
                "PLEEGPLEIN_DB_URL", postgres.url(),
                "PLEEGPLEIN_DB_USER", "postgres",
                "PLEEGPLEIN_DB_PASSWORD", "postgres",
                "PLEEGPLEIN_SEARCH_MODE", "remote",
                "PLEEGPLEIN_SEARCH_URLS", solr.url());
    }

    public PostgresProcess postgres() {
        return postgres;
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
