package nl.pleegplein.content.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.SafeHtml;
import org.junit.jupiter.api.Test;

class GuardedSourceTest {
    @Test
    void passesOnEverythingThatASourceCanSay() {
        for (Method method : ContentSource.class.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())) {
                assertDoesNotThrow(
                        () -> GuardedSource.class.getDeclaredMethod(method.getName(), method.getParameterTypes()),
                        method.getName() + " would answer with the default of the contract");
            }
        }
    }

    @Test
    void aRefusalCostsOnlyWhoAskedThisSourceForSomethingOfItsOwn() {
        GuardedSource busy = new GuardedSource("post", new BusyItems(), () -> true);
        Viewer visitor = Viewer.visitor();
        assertEquals(Map.of(), busy.visible(Set.of("1"), visitor));
        assertEquals(Slice.empty(), busy.newest(ContentFilter.ALL, Optional.empty(), 10, visitor));
        assertEquals(0, busy.count());
        assertEquals(Optional.empty(), busy.byPath("/1", visitor));
        assertEquals(List.of(), busy.listingPaths());
        assertEquals("post", busy.label(Locale.ENGLISH));
        assertEquals("CreativeWork", busy.schemaType());
        assertThrows(BusyException.class, () -> busy.newest(ContentFilter.ALL, Optional.of("x"), 10, visitor));
        assertThrows(BusyException.class, () -> busy.changesSince(Optional.empty(), 10));
        assertEquals(Map.of(), busy.texts(Set.of("1"), visitor));
    }

    @Test
    void anErrorOfASourceStaysItsOwnButNotOneOfTheMachine() {
        assertEquals(0, counting(new StackOverflowError()).count());
        assertEquals(0, counting(new AssertionError("cannot be")).count());
        assertThrows(
                OutOfMemoryError.class,
                () -> counting(new OutOfMemoryError("for a test")).count());
    }

    private static GuardedSource counting(Error error) {
        ContentSource source = (ContentSource) Proxy.newProxyInstance(
                GuardedSourceTest.class.getClassLoader(),
                new Class<?>[] {ContentSource.class},
                (self, method, arguments) -> {
                    throw error;
                });
        return new GuardedSource("post", source, () -> true);
    }

    @Test
    void whatWasNotAskedForIsDropped() {
        ContentItem one = KnownItems.item("post", "1");
        ContentItem foreign = KnownItems.item("article", "2");
        Map<String, ContentItem> answer = new HashMap<>();
        answer.put("1", one);
        answer.put("2", foreign);
        answer.put("3", KnownItems.item("post", "4"));
        answer.put("5", null);
        answer.put("6", KnownItems.item("post", "6"));
        GuardedSource source = new GuardedSource(
                "post",
                new KnownItems("post") {
                    @Override
                    public Map<String, ContentItem> visible(Set<String> wanted, Viewer viewer) {
                        return answer;
                    }

                    @Override
                    public Slice<ContentItem> newest(
                            ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
                        return new Slice<>(List.of(foreign, one), Optional.of("next"));
                    }

                    @Override
                    public Changes changesSince(Optional<String> cursor, int limit) {
                        return new Changes(
                                List.of(new ContentChange.Absent(foreign.ref()), new ContentChange.Present(one, "")),
                                "end",
                                false,
                                true);
                    }

                    @Override
                    public Optional<ContentItem> byPath(String path, Viewer viewer) {
                        return Optional.of(foreign);
                    }
                },
                () -> true);
        Viewer visitor = Viewer.visitor();
        assertEquals(Map.of("1", one), source.visible(Set.of("1", "2", "3", "5"), visitor));
        assertEquals(
                new Slice<>(List.of(one), Optional.of("next")),
                source.newest(ContentFilter.ALL, Optional.empty(), 10, visitor));
        assertEquals(
                new Changes(List.of(new ContentChange.Present(one, "")), "end", false, true),
                source.changesSince(Optional.empty(), 10));
        assertEquals(Optional.empty(), source.byPath("/2", visitor));
    }

    private static final class BusyItems implements ContentSource {
        @Override
        public String kind() {
            return "post";
        }

        @Override
        public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
            throw busy();
        }

        @Override
        public Changes changesSince(Optional<String> cursor, int limit) {
            throw busy();
        }

        @Override
        public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
            throw busy();
        }

        @Override
        public long count() {
            throw busy();
        }

        @Override
        public Map<String, SafeHtml> texts(Set<String> ids, Viewer viewer) {
            throw busy();
        }

        @Override
        public Optional<ContentItem> byPath(String path, Viewer viewer) {
            throw busy();
        }

        @Override
        public List<String> listingPaths() {
            throw busy();
        }

        @Override
        public String label(Locale locale) {
            throw busy();
        }

        @Override
        public String schemaType() {
            throw busy();
        }

        private static BusyException busy() {
            return new BusyException("post.busy", "Too busy", Duration.ofSeconds(5), false);
        }
    }
}
