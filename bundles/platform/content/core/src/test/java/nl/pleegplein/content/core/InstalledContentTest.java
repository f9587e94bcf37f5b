package nl.pleegplein.content.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.operations.api.Refusal;
import nl.pleegplein.persistence.api.Slice;
import org.junit.jupiter.api.Test;

class InstalledContentTest {
    private final Set<String> closed = new HashSet<>();
    private final CountedRevision revision = new CountedRevision();
    private final InstalledContent catalogue = new InstalledContent(domain -> !closed.contains(domain), revision);

    @Test
    void sources_come_in_the_order_of_their_kinds() {
        offer(1, "post", new KnownItems("post"));
        offer(2, "article", new KnownItems("article"));
        assertEquals(List.of("article", "post"), kinds());
    }

    @Test
    void a_second_source_of_a_kind_is_refused_until_the_first_goes() {
        offer(1, "article", new KnownItems("article", "1"));
        offer(2, "article", new KnownItems("article", "2"));
        assertTrue(sees("article:1"));
        assertTrue(!sees("article:2"));
        assertEquals(
                List.of(new Refusal(
                        "content source article",
                        "bundle-2",
                        Optional.of("domain-of-article"),
                        "The kind is taken by bundle-1")),
                catalogue.refusals());
        catalogue.remove(1);
        assertEquals(List.of(), catalogue.refusals());
        assertTrue(!sees("article:1"));
        assertTrue(sees("article:2"));
        catalogue.remove(2);
        assertEquals(List.of(), kinds());
    }

    /** Else a page that was kept would go on showing what its source no longer stands for. */
    @Test
    void a_source_that_comes_or_goes_is_a_change_of_the_site() {
        long none = revision.current();
        offer(1, "article", new KnownItems("article", "1"));
        long one = revision.current();
        assertTrue(one > none);
        offer(2, "article", new KnownItems("article", "2"));
        assertEquals(one, revision.current(), "a refused one changes nothing");
        catalogue.remove(1);
        assertTrue(revision.current() > one);
    }

    @Test
    void a_source_that_is_of_another_kind_than_it_says_is_refused() {
        offer(1, "article", new KnownItems("post"));
        offer(2, "post", new KnownItems("post") {
            @Override
            public String kind() {
                throw new NoClassDefFoundError("gone");
            }
        });
        assertEquals(List.of(), kinds());
        assertEquals(2, catalogue.refusals().size());
        catalogue.remove(1);
        catalogue.remove(2);
        assertEquals(List.of(), catalogue.refusals());
    }

    @Test
    void sources_of_a_domain_that_may_not_be_shown_are_left_out() {
        offer(1, "article", new KnownItems("article", "1"));
        closed.add("domain-of-article");
        assertEquals(List.of(), kinds());
        assertTrue(catalogue.source("article").isEmpty());
        assertTrue(!sees("article:1"));
        closed.clear();
        assertTrue(sees("article:1"));
    }

    @Test
    void one_source_that_fails_costs_the_others_nothing() {
        offer(1, "article", new KnownItems("article", "1"));
        offer(2, "post", new FailingItems("post"));
        assertTrue(sees("article:1"));
        ContentSource failing = catalogue.source("post").orElseThrow();
        assertEquals(Slice.empty(), failing.newest(ContentFilter.ALL, Optional.empty(), 10, Viewer.visitor()));
        assertEquals(0, failing.count());
        assertEquals(Map.of(), failing.texts(Set.of("1"), Viewer.visitor()));
        assertEquals("CreativeWork", failing.schemaType());
    }

    @Test
    void a_follower_is_told_of_a_failure_so_that_it_does_not_take_it_for_the_end() {
        offer(1, "post", new FailingItems("post"));
        ContentSource failing = catalogue.source("post").orElseThrow();
        assertThrows(BusyException.class, () -> failing.changesSince(Optional.empty(), 10));
    }

    @Test
    void refusals_pass_the_guard() {
        offer(1, "article", new KnownItems("article"));
        ContentSource source = catalogue.source("article").orElseThrow();
        assertThrows(
                InvalidInputException.class,
                () -> source.newest(ContentFilter.ALL, Optional.of("no cursor"), 10, Viewer.visitor()));
    }

    @Test
    void many_items_are_asked_for_in_calls_of_200() {
        String[] ids = IntStream.range(0, 450).mapToObj(String::valueOf).toArray(String[]::new);
        KnownItems source = new KnownItems("article", ids);
        offer(1, "article", source);
        Set<ContentRef> refs =
                Set.of(ids).stream().map(id -> new ContentRef("article", id)).collect(Collectors.toSet());
        assertEquals(450, catalogue.visible(refs, Viewer.visitor()).size());
        assertEquals(List.of(200, 200, 50), source.asked);
    }

    private void offer(long order, String kind, ContentSource source) {
        catalogue.add(new InstalledContent.Offer(
                order,
                "bundle-" + order,
                Optional.of("domain-of-" + kind),
                new GuardedSource(kind, source, () -> true)));
    }

    private List<String> kinds() {
        return catalogue.sources().stream().map(ContentSource::kind).toList();
    }

    private boolean sees(String ref) {
        ContentRef parsed = ContentRef.parse(ref).orElseThrow();
        return catalogue.visible(Set.of(parsed), Viewer.visitor()).containsKey(parsed);
    }
}
