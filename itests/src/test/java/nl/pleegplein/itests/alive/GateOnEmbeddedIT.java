package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import nl.pleegplein.itests.support.SmallDomain;
import nl.pleegplein.itests.support.Somebody;
import nl.pleegplein.itests.trouble.asking.AskingCore;
import nl.pleegplein.itests.trouble.kept.KeptSection;
import nl.pleegplein.itests.trouble.keptdata.KeptData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that try: no database without a word about personal data, no pages without whoever gives it back. */
@RunOn(SiteKind.EMBEDDED)
class GateOnEmbeddedIT {
    private static final String PERSONAL = "Pleegplein-Personal-Data";

    private final Site site;
    private final Http http;

    @TempDir
    Path folder;

    GateOnEmbeddedIT(Site site) {
        this.site = site;
        this.http = site.http();
    }

    private void install(SmallDomain domain) throws Exception {
        site.console("bundle:install -s " + domain.bundle().toUri());
    }

    private String health() {
        return http.get("/health", Operator.of(http).program()).body();
    }

    @Test
    void whoDoesNotSayWhetherTheyKeepPersonalDataGetsNoDatabase() throws Exception {
        Path sign = site.home().resolve("data/asking");
        String table = changes("- createTable: {tableName: asking_thing, columns: [{column: {name: id, type: int}}]}");
        install(new SmallDomain("asking", AskingCore.class, folder).part("core").withTables(table));
        try {
            Site.await("the operator is told").until(() -> health().contains("must say yes or none"));
            assertFalse(Files.exists(sign), "it got one");
            site.console("bundle:uninstall nl.pleegplein.asking.core");
            Site.await("all is well").until(() -> !health().contains("must say yes or none"));

            // The same bundle with the word in it.
            install(new SmallDomain("asking", AskingCore.class, folder)
                    .part("core")
                    .withTables(table)
                    .with(PERSONAL, "none"));
            Site.await("it has its database").until(() -> Files.exists(sign));
        } finally {
            site.console("bundle:uninstall nl.pleegplein.asking.core");
            Files.deleteIfExists(sign);
        }
    }

    @Test
    void aDomainIsShownWhileSomebodyAnswersForItsPersonalDataAndErasedWithoutItsBundle() throws Exception {
        SmallDomain pages = new SmallDomain("kept", KeptSection.class, folder)
                .with(PERSONAL, "yes")
                .withTables(changes(table("kept_gone") + "\n" + table("kept_nameless") + "\n" + table("kept_chosen")));
        SmallDomain data = new SmallDomain("kept", KeptData.class, folder)
                .part("data")
                .with(
                        "Pleegplein-Personal-Tables",
                        "kept_gone:account,kept_nameless:account:null,kept_chosen:account:choice");
        try {
            install(pages);
            Site.await("it waits for its data source").until(() -> health().contains("kept is WITHHELD"));
            assertIsAway();
            install(data);
            Site.await("it is shown").until(this::isShown);
            site.console("bundle:stop " + data.symbolicName());
            Site.await("it is away").until(() -> !isShown());
            assertIsAway();
            site.console("bundle:start " + data.symbolicName());
            Site.await("it is shown again").until(this::isShown);
            isErasedWithoutIt(List.of(pages, data));
        } finally {
            site.console("bundle:uninstall " + pages.symbolicName() + " " + data.symbolicName());
        }
    }

    private boolean isShown() {
        return http.status("/bewaard") == 200 && http.status("/api/kept/word") == 200;
    }

    private void assertIsAway() {
        assertNotEquals(200, http.status("/bewaard"));
        assertNotEquals(200, http.status("/api/kept/word"));
    }

    private void isErasedWithoutIt(List<SmallDomain> bundles) {
        Members members = new Members(http);
        Somebody anna = members.member(Members.newName());
        Somebody bob = members.member(Members.newName());
        for (Somebody each : List.of(anna, bob, anna)) {
            assertEquals(303, each.status("/bewaard/erbij"));
        }
        assertEquals("kept_gone=3/3 kept_nameless=3/3 kept_chosen=3/3", told());
        String names = bundles.get(0).symbolicName() + " " + bundles.get(1).symbolicName();
        String stopped =
                site.console(List.of("bundle:stop " + names, "bundle:list -s | grep kept"), Duration.ofMinutes(1));
        assertFalse(stopped.contains("Active"), stopped);
        String receipt =
                Members.location(anna.send(anna.page("/mijn/opzeggen"), "/mijn/opzeggen", "bijdragen", "naamloos"));
        Site.await("it waits")
                .until(() -> site.console("pleegplein:privacy-pending").contains("kept"));
        String said = site.console("pleegplein:privacy-erase kept");
        assertTrue(said.contains("Done: 1 accounts are erased from the tables of kept"), said);
        assertFalse(site.console("pleegplein:privacy-pending").contains("kept"));
        assertEquals(200, http.status(receipt), receipt);
        site.console("bundle:start " + names);
        Site.await("it is back").until(this::isShown);
        assertEquals("kept_gone=1/1 kept_nameless=3/1 kept_chosen=3/1", told());
    }

    private String told() {
        return http.get("/bewaard").body();
    }

    private static String changes(String changes) {
        return """
                databaseChangeLog:
                  - changeSet:
                      id: small-1
                      author: pleegplein
                      changes:
                %s
                """.formatted(changes.indent(8).stripTrailing());
    }

    private static String table(String name) {
        return "- createTable: {tableName: " + name
                + ", columns: [{column: {name: id, type: uuid}}, {column: {name: account, type: uuid}}]}";
    }
}
