package nl.pleegplein.itests.bench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreparedSitesTest {
    private static final String STATE = """
            Search (embedded) answers: Using embedded Solr in /some/folder
            Kind    | In the index | In the source | Up to date
            --------+--------------+---------------+-----------
            article | 1000         | 1000          | %s
            dossier | 10           | 10            | yes
            """;

    @Test
    void anIndexThatFollowsIsNotCounted() {
        assertEquals(Optional.of(1000L), PreparedSites.indexed(STATE.formatted("yes")));
        assertEquals(Optional.empty(), PreparedSites.indexed(STATE.formatted("following")));
        assertEquals(Optional.empty(), PreparedSites.indexed("Search (embedded) is away"));
    }
}
