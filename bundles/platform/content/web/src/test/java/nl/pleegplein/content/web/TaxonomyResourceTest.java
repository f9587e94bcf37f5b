package nl.pleegplein.content.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Response.ResponseBuilder;
import javax.ws.rs.core.Variant;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import org.junit.jupiter.api.Test;

class TaxonomyResourceTest {
    private static final Caller EDITOR = new By(Set.of(Role.EDITOR));

    private final FewTerms terms = new FewTerms();
    private final TaxonomyResource resource = new TaxonomyResource(terms);

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
    void one_term_is_asked_for_by_its_slug() {
        TermJson term = (TermJson)
                resource.term("pillars", "je-pleegkind", new Asked("")).getEntity();
        assertEquals("je-pleegkind", term.slug());
        assertThrows(UnknownItemException.class, () -> resource.term("themes", "je-pleegkind", new Asked("")));
    }

    @Test
    void what_is_answered_can_be_sent_back_with_a_change() {
        TermJson before = (TermJson)
                resource.term("pillars", "je-pleegkind", new Asked("")).getEntity();
        TermJson sent = new TermJson(
                before.slug(),
                Map.of("nl", "Je kind"),
                before.summary(),
                List.of("pleegzoon"),
                before.tone(),
                before.position());
        Response answer = resource.save("pillars", "je-pleegkind", sent, EDITOR);
        assertEquals(200, answer.getStatus());
        assertEquals(
                List.of(new Term(
                        TermKind.PILLAR, "je-pleegkind", "Je kind", "", "", "", List.of("pleegzoon"), "child", 4)),
                terms.saved);
    }

    @Test
    void a_new_term_comes_last_and_one_that_is_there_keeps_its_place() {
        TermJson sent = new TermJson(null, Map.of("nl", "Titel"), null, null, Optional.empty(), Optional.empty());
        assertEquals(201, resource.save("pillars", "nieuw", sent, EDITOR).getStatus());
        assertEquals(200, resource.save("pillars", "je-pleegkind", sent, EDITOR).getStatus());
        assertEquals(201, resource.save("themes", "nieuw", sent, EDITOR).getStatus());
        assertEquals(List.of(5, 4, 0), terms.saved.stream().map(Term::position).toList());
    }

    @Test
    void only_editors_and_operators_change_terms() {
        TermJson sent = new TermJson(null, Map.of("nl", "Titel"), null, null, Optional.empty(), Optional.empty());
        assertThrows(ForbiddenException.class, () -> resource.save("pillars", "nieuw", sent, new By(Set.of())));
        assertThrows(
                ForbiddenException.class,
                () -> resource.save("pillars", "nieuw", sent, new By(Set.of(Role.MODERATOR))));
        resource.save("pillars", "nieuw", sent, new By(Set.of(Role.OPERATOR)));
        assertEquals(1, terms.saved.size());
    }

    @Test
    void what_cannot_be_a_term_is_refused_with_each_reason() {
        assertEquals(
                List.of("slug"),
                faults("Niet Goed", new TermJson(null, Map.of(), null, null, Optional.empty(), Optional.empty())));
        Map<String, String> none = new HashMap<>();
        none.put("nl", null);
        TermJson many = new TermJson(
                "other",
                Map.of("de", "Titel"),
                none,
                Collections.singletonList(null),
                Optional.empty(),
                Optional.empty());
        assertEquals(List.of("slug", "title.de", "summary.nl", "synonyms"), faults("nieuw", many));
        TermJson refused = new TermJson(null, Map.of("en", "Title"), null, null, Optional.empty(), Optional.empty());
        terms.refusal = Optional.of(new InvalidInputException(List.of(
                new InvalidInputException.Fault("titleEnglish", "content.term.line", "One line"),
                new InvalidInputException.Fault("tone", "content.term.tone", "One of"))));
        assertEquals(List.of("title.en", "tone"), faults("nieuw", refused));
        assertThrows(InvalidInputException.class, () -> resource.save("themes", "nieuw", null, EDITOR));
        assertThrows(UnknownItemException.class, () -> resource.save("theme", "nieuw", refused, EDITOR));
    }

    private List<String> faults(String slug, TermJson sent) {
        return assertThrows(InvalidInputException.class, () -> resource.save("themes", slug, sent, EDITOR))
                .faults()
                .stream()
                .map(InvalidInputException.Fault::field)
                .toList();
    }

    @Test
    void the_description_has_the_paths_with_their_base() throws IOException {
        try (InputStream input = getClass().getResourceAsStream("/" + RestService.OPENAPI)) {
            JsonNode paths = new ObjectMapper().readTree(input).get("paths");
            assertTrue(paths.has("/taxonomy"));
            assertTrue(paths.has("/taxonomy/{kind}"));
            assertTrue(paths.path("/taxonomy/{kind}/{slug}").has("put"));
        }
    }

    private record By(Set<Role> roles) implements Caller {
        @Override
        public Viewer viewer() {
            return new Viewer(Optional.empty(), roles, Set.of());
        }

        @Override
        public String client() {
            return "192.0.2.7";
        }
    }

    private static final class FewTerms implements Taxonomy {
        private final List<Term> saved = new ArrayList<>();
        private Optional<InvalidInputException> refusal = Optional.empty();

        @Override
        public List<Term> terms(TermKind kind) {
            return kind == TermKind.PILLAR
                    ? List.of(new Term(
                            kind, "je-pleegkind", "Je pleegkind", "Your foster child", "", "", List.of(), "child", 4))
                    : List.of();
        }

        @Override
        public Optional<Term> term(TermKind kind, String slug) {
            return terms(kind).stream().filter(term -> term.slug().equals(slug)).findFirst();
        }

        @Override
        public void save(Term term, Viewer viewer) {
            refusal.ifPresent(thrown -> {
                throw thrown;
            });
            saved.add(term);
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
