package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor gives a theme another word, over REST and from a file; search follows while the site runs. */
abstract class TaxonomyContract {
    private static final String THEME = "/api/taxonomy/themes/hechting";

    private final Site site;
    private final Http http;
    private final JsonNode before;

    TaxonomyContract(Site site) {
        this.site = site;
        this.http = site.http();
        this.before = http.json(THEME);
    }

    @AfterEach
    void asItWas() {
        assertEquals(200, put(before.toString(), true).statusCode());
        Site.await("search has forgotten it").until(() -> hits("zwaluwnest") == 0 && hits("brizzelquat") == 0);
    }

    @Test
    void anotherWordForAThemeIsFoundAtOnce() {
        assertEquals(0, hits("zwaluwnest"));
        assertEquals(401, put(with("zwaluwnest"), false).statusCode());
        HttpResponse<String> kept = put(with("zwaluwnest"), true);
        assertEquals(200, kept.statusCode(), kept.body());
        Site.await("search follows").until(() -> hits("zwaluwnest") > 0);
        assertTrue(http.json("/api/search?q=zwaluwnest").toString().contains("hechting"));

        HttpResponse<String> refused = put("{\"title\": {\"fr\": \"Attachement\"}}", true);
        assertEquals(422, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("title.fr"), "it says what to mend: " + refused.body());
    }

    @Test
    void aFileWithTermsIsCheckedBeforeAnythingChanges(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("terms.yaml");
        site.console("pleegplein:taxonomy-export " + file);
        String terms = Files.readString(file);
        assertTrue(terms.contains("loyaliteit"), terms);

        Files.writeString(file, """
                themes:
                  - slug: hechting
                    title: Hechting
                    synonyms: [brizzelquat]
                  - slug: Niet Goed
                    title: Fout
                """);
        String refused = site.console("pleegplein:taxonomy-import " + file);
        assertTrue(refused.contains("line 5"), "the line of the fault: " + refused);
        assertEquals(before, http.json(THEME), "nothing has changed");

        Files.writeString(file, """
                themes:
                  - slug: hechting
                    title: Hechting
                    synonyms: [brizzelquat]
                """);
        String imported = site.console("pleegplein:taxonomy-import " + file);
        Site.await("search follows after: " + imported).until(() -> hits("brizzelquat") > 0);
    }

    private String with(String synonym) {
        ObjectNode term = before.deepCopy();
        term.withArray("synonyms").add(synonym);
        return term.toString();
    }

    private HttpResponse<String> put(String term, boolean asOperator) {
        String[] headers = asOperator
                ? Operator.of(http).sending("application/json")
                : new String[] {"Content-Type", "application/json"};
        return http.send(http.to(THEME, headers).PUT(BodyPublishers.ofString(term)));
    }

    private int hits(String word) {
        return http.json("/api/search?q=" + word).path("total").asInt();
    }
}
