package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees, also of a part that is broken. */
@RunOn(SiteKind.EMBEDDED)
class OperationsOnEmbeddedIT {
    private static final String MODULES = "/beheer/modules";

    private final Site site;
    private final Http http;

    OperationsOnEmbeddedIT(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @Test
    void healthTellsStrangersOnlyThatItIsWell() {
        String forAll = http.get("/health").body();
        assertTrue(forAll.contains("\"status\""), forAll);
        assertFalse(forAll.contains("messages"), forAll);
        String forOperators = http.get("/health", Operator.of(http).program()).body();
        assertTrue(forOperators.contains("library is ready"), forOperators);
        assertEquals(200, http.status("/health/live"));
        assertEquals(200, http.status("/health/ready"));
    }

    @Test
    void figuresAreReadByPrometheus() {
        http.page("/bibliotheek");
        String figures = http.get("/metrics", Operator.of(http).program()).body();
        assertTrue(figures.contains("# TYPE "), figures);
        assertTrue(
                figures.lines().anyMatch(line -> line.startsWith("pleegplein_") && line.contains("\"library\"")),
                figures);
        assertTrue(figures.contains("jvm_memory_used_bytes"), figures);
    }

    @Test
    void whatIsInstalledIsShownToOperatorsOnly() {
        Operator operator = Operator.of(http);
        List<String[]> strangers = List.of(
                new String[0],
                new String[] {"Authorization", operator.program()[1] + "x"},
                // Its scopes say nothing about pages.
                operator.program(),
                typed("de knoppen en de draden"));
        for (String[] headers : strangers) {
            HttpResponse<String> refused = http.get(MODULES, headers);
            assertEquals(401, refused.statusCode());
            assertEquals(
                    "Bearer realm=\"Pleegplein\"",
                    refused.headers().firstValue("WWW-Authenticate").orElse(""));
            assertEquals(
                    "no-store", refused.headers().firstValue("Cache-Control").orElse(""));
            assertFalse(refused.body().contains("nl.pleegplein."), refused.body());
        }
        HttpResponse<String> shown = operator.browser().get(MODULES);
        assertEquals(200, shown.statusCode());
        assertEquals("no-store", shown.headers().firstValue("Cache-Control").orElse(""));
        Document page = Jsoup.parse(shown.body());
        String[] heading = page.select("#module-library").text().split(" ", -1);
        assertEquals("library", heading[0]);
        assertTrue(site.console("pleegplein:list").matches("(?s).*library +\\| " + heading[1] + " .*"), heading[1]);
        String library = page.select("article[aria-labelledby=module-library]").text();
        assertTrue(library.contains("/api/library"), library);
        assertTrue(library.contains("/bibliotheek"), library);
        assertTrue(library.contains("article"), library);
        assertEquals(List.of(), page.select(".unwell h3").eachText());
        assertEquals(
                MODULES, http.get("/beheer").headers().firstValue("Location").orElse(""));
    }

    /** As a browser sends what its user typed. */
    private static String[] typed(String password) {
        byte[] pair = ("beheerder:" + password).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)};
    }

    @Test
    void onlyWhoMayServeHoldsTheServer() {
        List<String> users = site.console("service:list org.osgi.service.http.HttpService")
                .lines()
                .dropWhile(line -> !line.startsWith("Used by"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList();
        assertTrue(users.stream().anyMatch(line -> line.contains("web-shell")), users.toString());
        assertTrue(
                users.stream().allMatch(line -> line.matches(".*(web-shell|rest-core|OPS4J Pax Web).*")),
                users.toString());
    }

    @Test
    void aDomainWhoseMigrationFailsIsAwayAndAllElseGoesOn(@TempDir Path folder) throws IOException {
        Path bundle = brokenDomain(folder);
        site.console("bundle:install -s " + bundle.toUri());
        try {
            Site.await("the operator sees it")
                    .until(() -> site.console("pleegplein:status").matches("(?s).*breuk +\\| FAILED.*"));
            assertEquals(200, http.status("/"));
            assertEquals(200, http.status(PagesContract.ARTICLE));
            assertEquals(200, http.status("/health/ready"));
            String health = http.get("/health", Operator.of(http).program()).body();
            assertTrue(health.contains("breuk is FAILED"), health);
            assertFalse(http.get("/health").body().contains("bestaat_niet"), "no insides for strangers");
            Document page = Operator.of(http).browser().page(MODULES);
            assertEquals("breuk", page.select(".note.warn a").text());
            String broken = page.select("article[aria-labelledby=module-breuk]").text();
            assertTrue(broken.contains("FAILED"), broken);
            assertTrue(broken.toLowerCase(Locale.ROOT).contains("bestaat_niet"), broken);
        } finally {
            site.console("bundle:uninstall nl.pleegplein.breuk.core");
        }
        Site.await("taking it away heals")
                .until(() -> !site.console("pleegplein:status").contains("breuk"));
    }

    private static Path brokenDomain(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "nl.pleegplein.breuk.core;singleton:=true");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Pleegplein-Domain", "breuk");
        headers.putValue("Pleegplein-Personal-Data", "none");
        headers.putValue("Pleegplein-Changelog", "db/changelog.yaml");
        Path file = folder.resolve("breuk.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new JarEntry("db/changelog.yaml"));
            jar.write("""
                    databaseChangeLog:
                      - changeSet:
                          id: 1
                          author: breuk
                          changes:
                            - sql: {sql: "insert into bestaat_niet values (1)"}
                    """.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return file;
    }
}
