package nl.pleegplein.search.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchQuery.Order;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.web.FakeSearch;
import nl.pleegplein.search.web.Samples;
import org.junit.jupiter.api.Test;

class SearchResourceTest {
    private final FakeSearch search = new FakeSearch().finding(Samples.many(23));

    @Test
    void givesHitsWithTheirAddressAndMarkedText() {
        FoundJson found = find(1, 10);
        assertEquals(23, found.total());
        HitJson hit = found.hits().get(0);
        assertEquals("/bibliotheek/school-0", hit.path());
        assertEquals("school-0", hit.title());
        assertEquals("De eerste <mark>school</mark>dag.", hit.snippet());
        assertEquals(List.of("je-pleegkind", "samenwerken"), hit.pillars());
        assertEquals("pillar", found.facets().get(1).name());
        assertEquals(15, found.facets().get(1).counts().get(0).count());
    }

    @Test
    void saysOfWhatIsMadeUpThatItIs() {
        assertFalse(find(1, 10).hits().get(0).demonstration());
        search.finding(new SearchResult(1, List.of(Samples.hit("x", "x", "x", true)), List.of(), Optional.empty()));
        assertTrue(find(1, 10).hits().get(0).demonstration());
    }

    @Test
    void asksWhatItIsAsked() {
        find(2, 50);
        assertEquals(
                new SearchQuery(
                        "school",
                        List.of("article"),
                        List.of(),
                        List.of("hechting", "gedrag"),
                        List.of(),
                        Order.NEWEST,
                        2,
                        50),
                search.asked());
    }

    @Test
    void refusesNumbersThatAreOutOfReach() {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> find(51, 10));
        assertEquals("page", refusal.faults().get(0).field());
        assertThrows(InvalidInputException.class, () -> find(0, 10));
        assertThrows(InvalidInputException.class, () -> find(1, 51));
        assertThrows(InvalidInputException.class, () -> find(1, -1));
    }

    @Test
    void saysSoWhenTheSearchIsAway() {
        search.away();
        assertThrows(BusyException.class, () -> find(1, 10));
    }

    @Test
    void isDescribedAtBuildTimeWithItsTruePath() throws IOException {
        try (InputStream in = SearchResource.class.getResourceAsStream("/OSGI-INF/openapi/openapi.json")) {
            JsonNode search = new ObjectMapper()
                    .readTree(in)
                    .path("paths")
                    .path("/search")
                    .path("get");
            assertEquals(
                    List.of("q", "kind", "pillar", "theme", "audience", "order", "page", "size"),
                    search.path("parameters").findValuesAsText("name"));
            assertTrue(search.path("responses").has("503"));
        }
    }

    private FoundJson find(int page, int size) {
        return new SearchResource(search)
                .find(
                        " school ",
                        List.of("article", "article"),
                        List.of(""),
                        List.of("hechting", "gedrag"),
                        List.of(),
                        Order.NEWEST,
                        page,
                        size,
                        new FakeCaller(Viewer.visitor()));
    }

    private record FakeCaller(Viewer viewer) implements Caller {
        @Override
        public String client() {
            return "127.0.0.1";
        }
    }
}
