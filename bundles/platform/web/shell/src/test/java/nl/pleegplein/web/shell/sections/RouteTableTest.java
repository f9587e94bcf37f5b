package nl.pleegplein.web.shell.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.shell.sections.RouteTable.Match;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private static final Handler NEW = request -> new Answer.Gone();
    private static final Handler ANY = request -> new Answer.NotFound();

    private final RouteTable table = new RouteTable(Routes.builder()
            .get("/", ANY)
            .get("/stukken/nieuw", NEW)
            .get("/stukken/{slug}", ANY)
            .post("/stukken/{slug}", ANY)
            .get("/bestanden/{map}/{rest*}", ANY)
            .build());

    @Test
    void theFirstRouteThatFitsAnswers() {
        assertEquals(
                new Match.Hit(NEW, "/stukken/nieuw", Map.of(), 0, false),
                table.match(Method.GET, List.of("stukken", "nieuw")));
        assertEquals(
                new Match.Hit(ANY, "/stukken/{slug}", Map.of("slug", "a b"), 0, false),
                table.match(Method.GET, List.of("stukken", "a b")));
        assertInstanceOf(Match.Hit.class, table.match(Method.GET, List.of()));
    }

    @Test
    void theRestOfAPathHasAtLeastOneSegment() {
        assertEquals(
                new Match.Hit(ANY, "/bestanden/{map}/{rest*}", Map.of("map", "m", "rest", "a/b"), 0, false),
                table.match(Method.GET, List.of("bestanden", "m", "a", "b")));
        assertEquals(new Match.Miss(), table.match(Method.GET, List.of("bestanden", "m")));
    }

    @Test
    void anotherMethodIsToldFromNoPage() {
        assertEquals(new Match.WrongMethod(Set.of(Method.GET)), table.match(Method.POST, List.of()));
        assertEquals(new Match.Miss(), table.match(Method.GET, List.of("stukken")));
        assertEquals(new Match.Miss(), table.match(Method.GET, List.of("stukken", "a", "b")));
    }

    @Test
    void theRestInTheMiddleIsAMistake() {
        Routes routes = Routes.builder().get("/a/{rest*}/b", ANY).build();
        assertThrows(IllegalArgumentException.class, () -> new RouteTable(routes));
    }
}
