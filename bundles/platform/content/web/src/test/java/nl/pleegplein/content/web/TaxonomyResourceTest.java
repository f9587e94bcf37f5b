package nl.pleegplein.content.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Response.ResponseBuilder;
import javax.ws.rs.core.Variant;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.rest.api.RestService;
import org.junit.jupiter.api.Test;

class TaxonomyResourceTest {
    private final TaxonomyResource resource = new TaxonomyResource(new FewTerms());

    @Test
    void all_kinds_come_in_both_languages() {
        TaxonomyJson all = (TaxonomyJson) resource.all(new Asked("")).getEntity();
        assertEquals(7, all.revision());
        assertEquals(
                Map.of("nl", "Je pleegkind", "en", "Your foster child"),
                all.pillars().get(0).title());
        assertEquals(Optional.of("child"), all.pillars().get(0).tone());
        assertEquals(List.of(), all.keywords());
    }

    @Test
    void one_kind_is_asked_for_by_its_plural() {
        TermsJson pillars =
                (TermsJson) resource.ofKind("pillars", new Asked("")).getEntity();
        assertEquals("je-pleegkind", pillars.items().get(0).slug());
        for (String unknown : List.of("PILLAR", "pillar", "..", "")) {
            assertThrows(UnknownItemException.class, () -> resource.ofKind(unknown, new Asked("")));
        }
    }

    @Test
    void an_answer_that_is_known_is_not_sent_again() {
        Response first = resource.all(new Asked(""));
        assertEquals("7", first.getEntityTag().getValue());
        assertTrue(first.getHeaderString("Cache-Control").contains("max-age=60"));
        assertEquals(304, resource.all(new Asked("7")).getStatus());
        assertEquals(200, resource.all(new Asked("6")).getStatus());
    }

    @Test
    void the_description_has_the_paths_with_their_base() throws IOException {
        try (InputStream input = getClass().getResourceAsStream("/" + RestService.OPENAPI)) {
            JsonNode paths = new ObjectMapper().readTree(input).get("paths");
            assertTrue(paths.has("/taxonomy"));
            assertTrue(paths.has("/taxonomy/{kind}"));
        }
    }

    private static final class FewTerms implements Taxonomy {
        @Override
        public List<Term> terms(TermKind kind) {
            return kind == TermKind.PILLAR
                    ? List.of(new Term(
                            kind, "je-pleegkind", "Je pleegkind", "Your foster child", "", "", List.of(), "child", 0))
                    : List.of();
        }

        @Override
        public Optional<Term> term(TermKind kind, String slug) {
            return terms(kind).stream().filter(term -> term.slug().equals(slug)).findFirst();
        }

        @Override
        public void save(Term term, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long revision() {
            return 7;
        }
    }

    /** A request that knows an earlier answer by its ETag. */
    private record Asked(String knownTag) implements Request {
        @Override
        public ResponseBuilder evaluatePreconditions(EntityTag tag) {
            return tag.getValue().equals(knownTag) ? Response.notModified() : null;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public Variant selectVariant(List<Variant> variants) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseBuilder evaluatePreconditions(Date lastModified) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseBuilder evaluatePreconditions(Date lastModified, EntityTag tag) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseBuilder evaluatePreconditions() {
            throw new UnsupportedOperationException();
        }
    }
}
