package nl.pleegplein.itests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Looks for people where nobody may be found: names and addresses of the members that all tests made are to be in no log, no
 * figure, no event, no job, and in the index only where they chose to have a page.
 */
final class Traces {
    private static final Set<Who> MADE = ConcurrentHashMap.newKeySet();
    private static final List<String> TABLES = List.of("EVENTS\\_%", "JOBS\\_%", "PRIVACY\\_AUDIT%");
    private static final int MOST_QUESTIONS = 20;

    private final Site site;
    private final List<Who> people;
    private final List<String> found = new ArrayList<>();

    private Traces(Site site) {
        this.site = site;
        this.people = MADE.stream()
                .filter(who -> who.site().equals(site.base().toString()))
                .toList();
    }

    /** A member that a test made on a site. */
    private record Who(String site, String name, String mail) {
        /** What would give them away, in small letters. */
        List<String> signs() {
            String plain = name.toLowerCase(Locale.ROOT);
            return List.of(plain, plain.replace(' ', '-'), plain.replace(" ", "%20"), mail.toLowerCase(Locale.ROOT));
        }
    }

    static void made(Http http, String name, String mail) {
        MADE.add(new Who(http.base().toString(), name, mail));
    }

    /** Looks while the site runs. */
    static Traces begin(Site site) {
        Traces traces = new Traces(site);
        if (!traces.people.isEmpty()) {
            traces.look(
                    "metrics",
                    site.http()
                            .get("/metrics", Operator.of(site.http()).program())
                            .body());
            traces.askTheIndex();
        }
        return traces;
    }

    /** Looks at what it left, and fails when anybody was found. */
    void end() throws IOException, SQLException {
        if (people.isEmpty()) {
            return;
        }
        Path data = site.home().resolve("data");
        try (Stream<Path> logs = Files.list(data.resolve("log"))) {
            for (Path log : logs.toList()) {
                look(log.getFileName().toString(), Files.readString(log));
            }
        }
        Path database = data.resolve("h2/pleegplein.mv.db");
        if (Files.exists(database)) {
            lookInto("jdbc:h2:" + database.toString().replace(".mv.db", "") + ";TIME ZONE=UTC");
        }
        if (!found.isEmpty()) {
            throw new AssertionError("People where nobody may be found: " + found);
        }
    }

    private void askTheIndex() {
        for (Who who : people.subList(0, Math.min(MOST_QUESTIONS, people.size()))) {
            String own = who.name().substring(who.name().lastIndexOf(' ') + 1);
            site.http()
                    .json(
                            "/api/search?q=" + own + "&size=20",
                            Operator.of(site.http()).program())
                    .path("hits")
                    .forEach(item -> {
                        if (!item.path("kind").asText().equals("member")) {
                            look("index", item.toString());
                        }
                    });
        }
    }

    private void look(String where, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        for (Who who : people) {
            for (String sign : new LinkedHashSet<>(who.signs())) {
                int at = small.indexOf(sign);
                if (at >= 0) {
                    int from = Math.max(0, at - 80);
                    found.add(where + ": "
                            + text.substring(from, Math.min(text.length(), at + 80))
                                    .strip());
                }
            }
        }
    }

    private void lookInto(String address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, "sa", "")) {
            for (String pattern : TABLES) {
                List<String> names = new ArrayList<>();
                try (ResultSet tables = connection.getMetaData().getTables(null, null, pattern, null)) {
                    while (tables.next()) {
                        names.add(tables.getString("TABLE_NAME"));
                    }
                }
                for (String name : names) {
                    look(name, rows(connection, name));
                }
            }
        }
    }

    private static String rows(Connection connection, String table) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    all.append(rows.getString(column)).append(' ');
                }
                all.append(System.lineSeparator());
            }
        }
        return all.toString();
    }
}
