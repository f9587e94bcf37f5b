package nl.pleegplein.rest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.pleegplein.rest.core.view.DevelopersView;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.testing.FakeText;
import org.junit.jupiter.api.Test;

class ApiMergeTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void describesOnlyWhatIsServedAndWhatThatNeeds() throws Exception {
        JsonNode merged = merge(fragment("sample", "/sample"));
        assertTrue(merged.path("paths").has("/sample"));
        assertTrue(merged.path("paths").has("/sample/things/{id}"));
        assertFalse(merged.path("paths").has("/hidden/things"));
        assertTrue(merged.at("/components/schemas").has("Part"));
        assertFalse(merged.at("/components/schemas").has("Secret"));
        assertEquals("3.0.3", merged.path("openapi").asText());
    }

    @Test
    void modelsOfTheSameNameThatDifferAreKeptApart() throws Exception {
        JsonNode merged = merge(fragment("sample", "/sample"), fragment("other", "/other"));
        JsonNode schemas = merged.at("/components/schemas");
        assertTrue(schemas.at("/Thing/properties").has("parts"));
        assertTrue(schemas.path("other.Thing").path("properties").has("part"));
        assertFalse(schemas.has("other.Part"), "what is the same is there once");
        assertEquals(
                "#/components/schemas/other.Thing",
                merged.path("paths")
                        .path("/other")
                        .at("/get/responses/200/content/application~1json/schema/$ref")
                        .asText());
    }

    @Test
    void whatPointsToARenamedModelIsRenamedAsWell() throws Exception {
        String description = """
                {"paths": {"/%1$s": {"get": {"responses": {"200": {"$ref": "#/components/responses/List"}}}}},
                 "components": {
                   "responses": {"List": {"description": "A list", "content": {"x/y": {"schema":
                     {"$ref": "#/components/schemas/Page"}}}}},
                   "schemas": {"Page": {"properties": {"item": {"$ref": "#/components/schemas/Item"}}},
                               "Item": {"title": "%1$s"}}}}
                """;
        Fragment one = new Fragment("one", Set.of("/one"), json.readTree(description.formatted("one")));
        Fragment two = new Fragment("two", Set.of("/two"), json.readTree(description.formatted("two")));
        JsonNode merged = merge(one, two);
        assertEquals("one", item(merged, "/one"));
        assertEquals("two", item(merged, "/two"));
    }

    @Test
    void everyOperationCanEndInAProblem() throws Exception {
        JsonNode merged = merge(fragment("sample", "/sample"));
        merged.path("paths")
                .forEach(path -> path.forEach(operation -> assertEquals(
                        "#/components/responses/Problem",
                        operation.at("/responses/default/$ref").asText())));
    }

    @Test
    void theModelForPeopleNamesPathsTypesAndAnswers() throws Exception {
        DevelopersView view = DevelopersModel.of(merge(fragment("sample", "/sample")));
        DevelopersView.Group group = view.groups().get(0);
        assertEquals("Samples of all kinds", group.description());
        DevelopersView.Operation list = group.operations().get(0);
        assertEquals("GET /api/sample", list.method() + " " + list.path());
        assertEquals("integer (int32)", list.parameters().get(0).type());
        assertEquals(
                List.of("application/json: string[]"), list.outcomes().get(0).types());
        assertEquals(
                List.of("application/problem+json: Problem"),
                list.outcomes().get(1).types());
        assertTrue(view.models().stream().anyMatch(model -> model.name().equals("Thing")));
    }

    @Test
    void thePageShowsEveryOperationInBothLanguages() throws Exception {
        DevelopersView view = DevelopersModel.of(merge(fragment("sample", "/sample"), fragment("other", "/other")));
        for (Locale language : List.of(FakeText.DUTCH, Locale.ENGLISH)) {
            StringOutput page = new StringOutput();
            Templates.beside(DevelopersSection.class)
                    .view("developers", FakeText.beside(DevelopersSection.class, language), view)
                    .writeTo(page);
            String html = page.toString();
            assertTrue(html.contains("/api/sample/things/{id}"), html);
            assertTrue(html.contains("other.Thing"), html);
            assertTrue(
                    html.contains(
                            FakeText.beside(DevelopersSection.class, language).get("developers.outcomes")),
                    html);
        }
    }

    private static String item(JsonNode merged, String path) {
        JsonNode response = follow(merged, merged.path("paths").path(path).at("/get/responses/200"));
        JsonNode page = follow(merged, response.at("/content/x~1y/schema"));
        return follow(merged, page.at("/properties/item")).path("title").asText();
    }

    private static JsonNode follow(JsonNode root, JsonNode node) {
        return root.at(node.path("$ref").asText().substring(1));
    }

    private JsonNode merge(Fragment... fragments) throws IOException {
        ObjectNode head = (ObjectNode) json.readTree(ApiMerge.class.getResourceAsStream("openapi.json"));
        return ApiMerge.merge(head, List.of(fragments));
    }

    private Fragment fragment(String name, String base) throws IOException {
        return new Fragment(
                name, Set.of(base), json.readTree(ApiMergeTest.class.getResourceAsStream(name + "-openapi.json")));
    }
}
