package nl.pleegplein.itests.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;

/** The ways in which the same distribution is run. */
public enum SiteKind {
    /** As a fresh machine runs it: H2 in a file, Solr embedded. */
    EMBEDDED {
        @Override
        Site start() throws IOException {
            return Site.start("embedded", List.of(), () -> {});
        }
    },
    /** On a real PostgreSQL. */
    POSTGRESQL {
        @Override
        Site start() throws IOException {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            String pid = "nl.pleegplein.persistence";
            return Site.start(
                    "postgresql",
                    List.of(
                            new Site.Setting(pid, "url", postgres.getJdbcUrl("postgres", "postgres")),
                            new Site.Setting(pid, "user", "postgres"),
                            new Site.Setting(pid, "password", "postgres")),
                    postgres);
        }
    };

    abstract Site start() throws IOException;
}
