package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.pleegplein.itests.support.Backup;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.ImportedProof;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Servers;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is made while people write is the same site again: on H2, and on PostgreSQL. */
@Tag("complete")
class BackupsIT {
    private static final String ARTICLE = "/bibliotheek/bedplassen-zonder-schaamte";

    /** In every article that writers bring in. */
    private static final String RARE = "kwispelbloem";

    /** What the new site writes by itself: who has which lease, how far deliveries are, what became of running jobs. */
    private static final Set<String> OF_THE_INSTALLATION = Set.of(
            "events_epoch",
            "events_handler",
            "events_outbox",
            "events_parked",
            "events_position",
            "events_sequence",
            "jobs_job",
            "jobs_line");

    @Test
    void whatWasMadeWhilePeopleWriteIsTheSameSiteOnBothDatabases(@TempDir Path folder) throws Exception {
        Backup backup = new Backup(folder.resolve("backup"));
        try (Servers servers = Servers.start()) {
            Map<String, String> remoteSearch = new HashMap<>(servers.environment());
            remoteSearch.keySet().removeIf(name -> name.startsWith("PLEEGPLEIN_DB_"));
            Path etc = Files.createDirectories(folder.resolve("site/etc"));
            Files.writeString(etc.resolve("nl.pleegplein.rest.cfg"), "requestsPerMinute = 1000000\n");
            List<String> written;
            try (RunScript site = RunScript.start(folder.resolve("site"), Ports.forRunScript(), remoteSearch)) {
                site.awaitReady();
                Writers writers = new Writers("crash", List.of("gedrag", "school"));
                List<Thread> writing = writers.begin(site.http());
                written = backUp(site, writers, backup);
                ImportedProof.bring(site.http());
                long inBackup = articles(backup);
                awaitHits(site.http(), RARE, "the index is ahead of the backup", hits -> hits > inBackup);
                assertEquals(0, site.stop(), site.said());
                for (Thread writer : writing) {
                    writer.join();
                }
            }
            aSiteThatIsThereIsNotReplaced(folder.resolve("site"), backup);
            isTheSame(folder, "on-h2", Map.of(), backup, written);
            isTheSame(folder, "on-servers", servers.environment(), backup, written);
        }
    }

    @Test
    void whoLeftAfterTheBackupIsErasedAgain(@TempDir Path folder) throws Exception {
        Backup backup = new Backup(folder.resolve("backup"));
        Path ledger = folder.resolve("apart/erasures.log");
        Map<String, String> settings = Map.of("PLEEGPLEIN_LEDGER", ledger.toString());
        String left = Members.newName();
        String stayed = Members.newName();
        try (RunScript site = RunScript.start(folder.resolve("site"), Ports.forRunScript(), settings, "--no-demo")) {
            site.awaitReady();
            Members members = new Members(site.http());
            Somebody anna = members.member(left);
            tell(anna, "Wij wonen naast de " + RARE + ".");
            tell(members.member(stayed), "Hier staat ook een " + RARE + ".");
            awaitFound(site.http(), 2);
            String said = site.console("pleegplein:backup " + backup.folder());
            assertTrue(said.contains("Done: "), said);
            anna.send(anna.page("/mijn/opzeggen"), "/mijn/opzeggen", "bijdragen", "weg");
            Site.await("the page is gone").until(() -> site.http().status(Members.page(left)) == 404);
            assertEquals(1, Files.readAllLines(ledger).size());
            assertEquals(0, site.stop(), site.said());
        }
        try (RunScript site = RunScript.start(
                folder.resolve("again"),
                Ports.forRunScript(),
                settings,
                "--restore",
                backup.folder().toString())) {
            site.awaitReady();
            Http http = site.http();
            Site.await("all is erased again").until(() -> http.status(Members.page(left)) == 404);
            awaitFound(http, 1);
            assertEquals(422, Members.signIn(new Somebody(http), left).statusCode(), "who left");
            assertEquals("/mijn", Members.location(Members.signIn(new Somebody(http), stayed)), "who stayed");
            assertEquals(200, http.status(Members.page(stayed)));
            String log = Files.readString(site.data().resolve("keep/log/pleegplein.log"));
            assertTrue(log.contains("1 accounts that were closed are not known to the database"), log);
            Site.await("nothing waits")
                    .until(() -> site.console("pleegplein:privacy-pending").contains("none"));
            assertEquals(1, Files.readAllLines(ledger).size(), "once is enough");
            assertEquals(0, site.stop(), site.said());
        }
    }

    private static void tell(Somebody member, String words) {
        HttpResponse<String> saved =
                member.send(member.page("/mijn/pagina"), "/mijn/pagina", "page", "everyone", "field-about", words);
        assertEquals("/mijn/pagina?gedaan=bewaard", Members.location(saved));
    }

    private static void awaitFound(Http http, int people) {
        Site.await("found are " + people)
                .until(() ->
                        http.page("/zoeken?q=" + RARE).select("main .list > li").size() == people);
    }

    /** @return articles whose import had ended before */
    private static List<String> backUp(RunScript site, Writers writers, Backup backup) throws Exception {
        Http http = site.http();
        Site.await("people write").until(() -> writers.acknowledgements() > 20);
        List<String> before = writers.articles().stream()
                .filter(article -> http.status(article) == 200)
                .toList();
        assertFalse(before.isEmpty(), "some came in before the backup");
        String said = site.console("pleegplein:backup " + backup.folder());
        assertTrue(said.contains("Done: ") && said.contains("library: "), said);
        assertFalse(said.contains("! "), said);
        int then = writers.acknowledgements();
        Site.await("and go on").until(() -> writers.acknowledgements() > then + 5);
        String again = site.console("pleegplein:backup " + backup.folder());
        assertTrue(again.contains("is not empty"), again);
        return before;
    }

    private static void aSiteThatIsThereIsNotReplaced(Path data, Backup backup) throws Exception {
        try (RunScript refused = RunScript.start(
                data, Ports.forRunScript(), "--restore", backup.folder().toString())) {
            Site.await("the refusal").until(() -> refused.said().contains("There is a site in "));
        }
    }

    private static void isTheSame(
            Path folder, String name, Map<String, String> settings, Backup backup, List<String> written)
            throws Exception {
        Path data = folder.resolve(name);
        try (RunScript site = RunScript.start(
                data,
                Ports.forRunScript(),
                settings,
                "--restore",
                backup.folder().toString())) {
            site.awaitReady();
            Http http = site.http();
            assertEquals(200, http.status(ARTICLE));
            written.forEach(article -> assertEquals(200, http.status(article), article));
            for (var picture : http.page(ARTICLE).select("main img")) {
                assertEquals(200, http.status(picture.attr("src")), picture.attr("src"));
            }
            Backup again = new Backup(folder.resolve("backup-" + name));
            String said = site.console("pleegplein:backup " + again.folder());
            assertTrue(said.contains("Done: "), said);
            assertSameContents(backup, again, name);
            assertEquals(backup.part("files"), Backup.checksums(data.resolve("keep/files"), "incoming"), name);
            awaitHits(http, "bedplassen", "the demonstration is found", hits -> hits > 0);
            awaitHits(http, RARE, "what is in the backup is found, and nothing else", hits -> hits == articles(backup));
            assertEquals(0, site.stop(), site.said());
        }
    }

    private static void assertSameContents(Backup backup, Backup again, String name) throws IOException {
        assertEquals(backup.columns(), again.columns(), name);
        Map<String, String> expected = backup.rows();
        Map<String, String> actual = again.rows();
        assertNotEquals(expected.get("events_epoch"), actual.get("events_epoch"), "cursors of before must not fit");
        assertEquals(ids(expected.get("events_outbox")), ids(actual.get("events_outbox")), name);
        Set<String> missingJobs = ids(expected.get("jobs_job"));
        missingJobs.removeAll(ids(actual.get("jobs_job")));
        assertEquals(Set.of(), missingJobs, name);
        expected.forEach((table, rows) -> {
            if (!OF_THE_INSTALLATION.contains(table)) {
                assertEquals(rows, actual.get(table), table + " " + name);
            }
        });
        assertTrue(expected.get("library_article").lines().count() > 40, "the demonstration is in it");
        assertFalse(backup.part("files").isEmpty());
        assertEquals(backup.part("files"), again.part("files"), name);
    }

    private static Set<String> ids(String rows) {
        return rows.lines().map(row -> row.split(",", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many articles are in it that have the rare word. */
    private static long articles(Backup backup) throws IOException {
        return backup.rows()
                .get("library_article")
                .lines()
                .filter(row -> row.contains("\"crash-"))
                .count();
    }

    private interface Hits {
        boolean are(long hits) throws IOException;
    }

    private static void awaitHits(Http http, String word, String what, Hits wanted) {
        Site.await(what)
                .until(() -> wanted.are(
                        http.json("/api/search?q=" + word).path("total").asLong(-1)));
    }
}
