package nl.pleegplein.operations.health;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.api.IndexState;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.Suggestion;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.Sections;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Sections and a search engine that are as a test wants them. */
final class FakePlatform implements Sections, Search {
    final List<SectionState> sections = new ArrayList<>();
    boolean searchAnswers = true;

    FakePlatform with(String section, SectionState.State state, String reason) {
        sections.add(new SectionState(
                section, Set.of(section), "nl.pleegplein.x.web", Optional.empty(), state, reason, 40, 2));
        return this;
    }

    /** A context that registers services and forgets them. */
    static BundleContext context() {
        return proxy(BundleContext.class, "registerService", proxy(ServiceRegistration.class, "unregister", null));
    }

    private static <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                FakePlatform.class.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    if (!called.getName().equals(method)) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    return answer;
                }));
    }

    @Override
    public List<SectionState> all() {
        return List.copyOf(sections);
    }

    @Override
    public IndexState state() {
        return new IndexState(
                searchAnswers,
                "embedded",
                searchAnswers ? "" : "starting",
                List.of(new IndexState.Followed("article", 60, 61, false)),
                false);
    }

    @Override
    public SearchResult search(SearchQuery query, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ContentItem> related(ContentRef ref, int limit, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(String kind) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String rebuild() {
        throw new UnsupportedOperationException();
    }
}
