package nl.pleegplein.itests.support;

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
    /** As on servers: a real PostgreSQL, and a real Solr in a process of its own. */
    SERVERS {
        @Override
        Site start() throws IOException {
            Servers servers = Servers.start();
            return Site.start("servers", servers.settings(), servers);
        }
    };

    abstract Site start() throws IOException;
}
