package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.pleegplein.itests.support.Balanced;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.ImportedProof;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Servers;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.awaitility.core.ConditionTimeoutException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL and one Solr, with one folder of files and one key ring: nobody notices which one answers. */
@Tag("complete")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
    private static final Path SAMPLE = Path.of("../features/sample/target/features-sample-1.0.0.kar");
    private static final String ARTICLE = "/bibliotheek/waarom-je-pleegkind-je-wegduwt";
    private static final int NOTES = 40;

    /** As behind a balancer: the site has one address. */
    private static final URI SITE = URI.create("https://pleegplein.example");

    private Servers servers;
    private Node first;
    private Node second;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        servers = Servers.start();
        first = new Node(folder, "first");
        second = new Node(folder, "second");
        first.begin("--no-demo");
        first.site.awaitReady();
        // Only one has to bring the demonstration: it stands in the database.
        second.begin();
        second.site.awaitReady();
        Operator.of(first.http()).operates(second.http());
        for (Node node : List.of(first, second)) {
            String said = node.site.console("pleegplein:install --yes sample " + SAMPLE.toAbsolutePath());
            assertTrue(said.contains("Done: sample 1.0.0 is installed"), said);
        }
    }

    @AfterAll
    void stop() throws Exception {
        first.site.close();
        second.site.close();
        servers.close();
    }

    @Test
    void whatOneNodeAcknowledgedTheOtherShows() throws Exception {
        Http one = first.http();
        Http two = second.http();
        String text = ImportedProof.GOOD.formatted("2026-10-01").replace("kwispelbloem", "zandloperbloem");
        JsonNode job = new ImportedProof().file("articles/van-een.md", text).bringTo(one);
        assertEquals("DONE", job.path("state").asText(), job.toString());
        assertEquals(200, two.status("/bibliotheek/van-een"));
        Site.await("both find it").until(() -> total(one, "zandloperbloem") == 1 && total(two, "zandloperbloem") == 1);
        String path = "/api/taxonomy/themes/school";
        ObjectNode theme = (ObjectNode) one.json(path);
        theme.withObject("/title").put("nl", "School en leren");
        HttpResponse<String> changed = one.send(one.to(path, Operator.of(one).sending("application/json"))
                .PUT(BodyPublishers.ofString(theme.toString())));
        assertEquals(200, changed.statusCode(), changed.body());
        Site.await("the other shows the new name")
                .until(() -> two.page("/bibliotheek/thema/school")
                        .select("h1")
                        .text()
                        .equals("School en leren"));
    }

    @Test
    void anAnswerOfOneNodeIsUnderstoodByTheOther() {
        Http one = first.http();
        Http two = second.http();
        for (String path : List.of("/", ARTICLE, "/feed/atom", "/bibliotheek", "/api/library/articles")) {
            bothKnowTheSame(path);
        }
        String picture = one.page(ARTICLE).select("main article img").attr("src");
        assertEquals(200, two.status(picture), picture);
        for (String style : one.page("/").select("link[rel=stylesheet]").eachAttr("href")) {
            assertEquals(200, two.status(style), style);
        }
        String next = one.json("/api/library/articles?limit=5").path("next").asText();
        assertFalse(next.isEmpty());
        assertEquals(
                one.json("/api/library/articles?limit=5&after=" + next),
                two.json("/api/library/articles?limit=5&after=" + next));
    }

    private void bothKnowTheSame(String path) {
        try {
            // What another test changed a moment ago may still be new to one of them.
            Site.await("both know the same " + path)
                    .until(() -> isUnchanged(second.http(), path, first.http().get(path)));
        } catch (ConditionTimeoutException e) {
            assertEquals(first.http().get(path).body(), second.http().get(path).body(), path);
            throw e;
        }
    }

    private static boolean isUnchanged(Http other, String path, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), path);
        String tag = answer.headers().firstValue("ETag").orElse("");
        return tag.isEmpty() || other.get(path, "If-None-Match", tag).statusCode() == 304;
    }

    @Test
    void eachEventIsHandledOnce() throws Exception {
        List<Http> nodes = List.of(first.http(), second.http());
        List<Integer> answers = IntStream.range(0, NOTES)
                .parallel()
                .mapToObj(n -> add(nodes.get(n % nodes.size()), "noot-" + n))
                .toList();
        assertTrue(answers.stream().allMatch(status -> status == 201), answers.toString());
        Site.await("all are told")
                .until(() -> numbers("select count(*) from sample_told").equals(List.of((long) NOTES)));
        assertEquals(List.of(1L), numbers("select distinct times from sample_told"), "each once");
        Site.await("nothing waits")
                .until(() -> numbers("select count(*) from events_outbox where position is null")
                        .equals(List.of(0L)));
        assertEquals(
                numbers("select count(*) from events_outbox where position is not null"),
                numbers("select count(distinct position) from events_outbox where position is not null"),
                "each position once");
    }

    @Test
    void peopleComeInByOneNodeAndAreKnownToTheOther() {
        Members members = new Members(first.http(), SITE);
        String name = Members.newName();
        Somebody phone = new Somebody(first.http());
        String link = members.ask(phone, name);
        HttpResponse<String> made = Members.make(phone.at(second.http()), link, name);
        assertEquals("/mijn?gedaan=welkom", Members.location(made), "the link of one node at the other");
        assertEquals(200, phone.status("/mijn"), "signed in at the one that did not do it");

        Somebody laptop = new Somebody(second.http());
        Document form = laptop.page("/inloggen");
        HttpResponse<String> in = laptop.at(first.http())
                .send(form, "/inloggen", "mail", Members.mail(name), "password", Members.PASSWORD);
        assertEquals("/mijn", Members.location(in), "the form of one node sent to the other");
        assertEquals(200, laptop.status("/mijn"));

        Document own = phone.page("/mijn");
        phone.at(second.http()).send(own, "/mijn/sessies/andere");
        Site.await("signed out at both")
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        laptop.status("/mijn") == 401 && laptop.at(first.http()).status("/mijn") == 401);
        assertEquals(200, phone.status("/mijn"), "the one that asked for it stays");
        String token = phone.session();
        phone.send(phone.page("/mijn"), "/uitloggen");
        Somebody thief = new Somebody(second.http());
        thief.setSession(token);
        Site.await("what was signed out at one opens nothing at the other")
                .atMost(Duration.ofSeconds(10))
                .until(() -> thief.status("/mijn") == 401);
    }

    @Test
    void aNodeThatDiesTakesOnlyItsOwnRequestsAlong() throws Exception {
        Writers ofFirst = new Writers("eerste", List.of("hechting"));
        Writers ofSecond = new Writers("tweede", List.of("gedrag"));
        List<Thread> writing = new ArrayList<>(ofFirst.begin(first.http()));
        writing.addAll(ofSecond.begin(second.http()));
        List<String> paths = List.of("/", ARTICLE, "/bibliotheek", "/api/library/articles", "/feed/atom");
        try (Balanced readers = new Balanced(List.of(first.http(), second.http()), paths)) {
            Site.await("people read and write")
                    .until(() -> ofFirst.acknowledgements() > 20
                            && ofSecond.acknowledgements() > 20
                            && readers.answered() > 100);
            first.site.crash();
            int before = readers.answered();
            Site.await("people go on reading").until(() -> readers.answered() > before + 200);
            assertEquals(List.of(), readers.faults(), "whoever asks the other node gets an answer");
            assertTrue(readers.cutOff() <= Balanced.READERS, readers.cutOff() + " requests were under way");
        }
        ofSecond.stop();
        for (Thread writer : writing) {
            writer.join();
        }
        Http left = second.http();
        assertEquals(List.of(), ofFirst.lostEdits(left));
        assertEquals(List.of(), ofSecond.lostEdits(left));
        // What the dead node had begun is begun again when its leases are over.
        List<String> articles = new ArrayList<>(ofFirst.articles());
        articles.addAll(ofSecond.articles());
        for (String article : articles) {
            Site.await("the import of " + article)
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> left.status(article) == 200);
        }
        Site.await("nothing waits")
                .until(() -> numbers("select count(*) from events_outbox where position is null")
                        .equals(List.of(0L)));
        Site.await("the index has all of them").until(() -> total(left, "kwispelbloem") >= articles.size());
        first.begin("--no-demo");
        first.site.awaitReady();
        assertEquals(200, first.http().status(articles.get(0)));
    }

    private static int add(Http http, String slug) {
        String note = "{\"slug\": \"%s\", \"title\": \"Noot\", \"text\": \"Tekst\", \"tags\": []}".formatted(slug);
        return http.send(http.to("/api/sample/notes", Operator.of(http).sending("application/json", "sample:write"))
                        .POST(BodyPublishers.ofString(note)))
                .statusCode();
    }

    private static int total(Http http, String word) {
        return http.json("/api/search?size=1&q=" + word).path("total").asInt();
    }

    private List<Long> numbers(String query) throws SQLException {
        Map<String, String> settings = servers.environment();
        try (Connection database = DriverManager.getConnection(
                        settings.get("PLEEGPLEIN_DB_URL"),
                        settings.get("PLEEGPLEIN_DB_USER"),
                        settings.get("PLEEGPLEIN_DB_PASSWORD"));
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
            return numbers;
        }
    }

    private final class Node {
        private final Path data;
        private final int port;
        private RunScript site;

        Node(Path folder, String name) throws Exception {
            this.data = folder.resolve(name);
            this.port = Ports.forRunScript();
            Path etc = Files.createDirectories(data.resolve("etc"));
            Path shared = Files.createDirectories(folder.resolve("shared"));
            Files.writeString(etc.resolve("nl.pleegplein.keys.cfg"), "file = " + shared.resolve("keyring") + "\n");
            Files.writeString(etc.resolve("nl.pleegplein.files.cfg"), "folder = " + shared.resolve("files") + "\n");
            Files.writeString(
                    etc.resolve("nl.pleegplein.library.cfg"), "upload.folder = " + shared.resolve("uploads") + "\n");
            Files.writeString(etc.resolve("nl.pleegplein.rest.cfg"), "requestsPerMinute = 1000000\n");
        }

        void begin(String... more) throws Exception {
            Map<String, String> settings = new HashMap<>(servers.environment());
            settings.put("PLEEGPLEIN_SITE", SITE.toString());
            site = RunScript.start(data, port, settings, more);
        }

        Http http() {
            return site.http();
        }
    }
}
