package nl.pleegplein.itests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that an operator brings in over REST, zipped, and the end of it. */
public final class ImportedProof {
    /** An article as a file, with a date of update to fill in; at {@code /bibliotheek/een-proef} when its file is called so. */
    public static final String GOOD = """
            ---
            title: Een proef met <b>schuine</b> haken
            summary: Dit artikel is gemaakt om te zien of brengen lukt, en of er niets doorheen komt wat niet mag.
            pillars: [je-pleegkind]
            themes: [gedrag]
            audiences: [bestandspleegouder]
            sources:
              - title: Jeugdwet
                publisher: Overheid.nl
                url: https://wetten.overheid.nl/BWBR0034925/
                year: 2015
            referents:
              - name: Voorbeeldreferent Z
                role: proefpersoon
                checked: 2026-10-01
            published: 2026-10-01
            updated: %s
            review-by: 2027-10-01
            ---
            Tekst met <script>alert(1)</script> en [een link](javascript:alert(1)).

            ## Kop

            Een zeldzaam woord: kwispelbloem.
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** The article, brought in and acknowledged. */
    public static void bring(Http http) throws IOException {
        JsonNode job = new ImportedProof().article().bringTo(http);
        assertEquals("DONE", job.path("state").asText(), job.toString());
    }

    public ImportedProof article() {
        return file("articles/een-proef.md", GOOD.formatted("2026-10-01"));
    }

    public ImportedProof file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public ImportedProof file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** The job after its end, with its report. */
    public JsonNode bringTo(Http http) throws IOException {
        HttpResponse<String> accepted = send(http, zip(), "proef");
        assertEquals(202, accepted.statusCode(), accepted.body());
        String location = accepted.headers().firstValue("Location").orElseThrow();
        String path = URI.create(location).getPath();
        Site.await("the import")
                .until(() -> !Set.of("WAITING", "RUNNING")
                        .contains(job(http, path).path("state").asText("WAITING")));
        return job(http, path);
    }

    public byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static HttpResponse<String> send(Http http, byte[] zip, String origin) {
        return http.send(http.to(
                        "/api/library/imports?origin=" + URLEncoder.encode(origin, StandardCharsets.UTF_8),
                        Operator.of(http).sending("application/zip"))
                .POST(BodyPublishers.ofByteArray(zip)));
    }

    private static JsonNode job(Http http, String path) {
        return http.json(path, Operator.of(http).program());
    }
}
