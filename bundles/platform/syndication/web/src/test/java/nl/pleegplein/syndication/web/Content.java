package nl.pleegplein.syndication.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.Picture;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.SafeHtml;

/** Sources and a taxonomy in memory. */
final class Content implements ContentCatalogue, Taxonomy {
    private final List<Source> sources = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();

    Source add(String kind) {
        Source source = new Source(kind);
        sources.add(source);
        return source;
    }

    void remove(Source source) {
        sources.remove(source);
    }

    void term(TermKind kind, String slug, String title) {
        terms.add(new Term(kind, slug, title, title + " (en)", "", "", List.of(), "child", 0));
    }

    @Override
    public Set<String> kinds(String domain) {
        return Set.of();
    }

    @Override
    public List<ContentSource> sources() {
        return List.copyOf(sources);
    }

    @Override
    public Optional<ContentSource> source(String kind) {
        return sources().stream().filter(source -> source.kind().equals(kind)).findFirst();
    }

    @Override
    public Map<ContentRef, ContentItem> visible(Set<ContentRef> refs, Viewer viewer) {
        throw new UnsupportedOperationException("not asked for");
    }

    @Override
    public List<Term> terms(TermKind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }

    @Override
    public Optional<Term> term(TermKind kind, String slug) {
        return terms(kind).stream().filter(term -> term.slug().equals(slug)).findFirst();
    }

    @Override
    public void save(Term term, Viewer viewer) {
        throw new UnsupportedOperationException("not asked for");
    }

    @Override
    public long revision() {
        return 1;
    }

    /** A source of items that it was given. */
    static final class Source implements ContentSource {
        private final String kind;
        private final List<ContentItem> items = new ArrayList<>();
        private final AtomicInteger reads = new AtomicInteger();
        private volatile Runnable whileReading = () -> {};
        private int texts;
        private int questions;

        private Source(String kind) {
            this.kind = kind;
        }

        Source with(String id, String title, Instant updated, String reader, String theme) {
            return with(id, title, "nl", updated, reader, theme, false);
        }

        /** Something made up to show the platform. */
        Source withSample(String id, String title, String language, Instant updated) {
            return with(id, title, language, updated, Readers.PUBLIC, "school", true);
        }

        void remove(String id) {
            items.removeIf(item -> item.ref().id().equals(id));
        }

        private Source with(
                String id,
                String title,
                String language,
                Instant updated,
                String reader,
                String theme,
                boolean demonstration) {
            items.add(new ContentItem(
                    new ContentRef(kind, id),
                    "/" + kind + "s/" + id,
                    title,
                    "About " + title,
                    language,
                    Set.of(reader),
                    List.of("kind"),
                    List.of(theme),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(new Picture("/pictures/" + id + ".png", "image/png", 400, 200, "")),
                    demonstration,
                    updated.minusSeconds(60),
                    updated,
                    1));
            return this;
        }

        /** How often it was asked for texts. */
        int questions() {
            return questions;
        }

        int texts() {
            return texts;
        }

        int reads() {
            return reads.get();
        }

        /** What happens while somebody reads all items. */
        void whileReading(Runnable happening) {
            whileReading = happening;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
            return items.stream()
                    .filter(item -> ids.contains(item.ref().id()) && viewer.mayRead(item.readers()))
                    .collect(Collectors.toMap(item -> item.ref().id(), Function.identity()));
        }

        @Override
        public Changes changesSince(Optional<String> cursor, int limit) {
            throw new UnsupportedOperationException("not asked for");
        }

        @Override
        public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
            reads.incrementAndGet();
            whileReading.run();
            int from = after.map(Integer::parseInt).orElse(0);
            List<ContentItem> found = items.stream()
                    .filter(item -> viewer.mayRead(item.readers()))
                    .filter(item -> filter.theme().isEmpty()
                            || item.themes().contains(filter.theme().get()))
                    .sorted(Comparator.comparing(ContentItem::updated).reversed())
                    .toList();
            int to = Math.min(found.size(), from + limit);
            Optional<String> next = to < found.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
            return new Slice<>(found.subList(from, to), next);
        }

        @Override
        public long count() {
            return items.size();
        }

        @Override
        public Map<String, SafeHtml> texts(Set<String> ids, Viewer viewer) {
            texts += ids.size();
            questions++;
            return visible(ids, viewer).values().stream()
                    .collect(
                            Collectors.toMap(
                                    item -> item.ref().id(),
                                    item -> new SafeHtml(
                                            "<p>Text of " + item.title() + " with <a href=\"/a&amp;b\">a link</a>, "
                                                    + "<a href=\"#below\">a place</a> and <img src=\"/x.png\" alt=\"href=&quot;/no&quot;\"></p>")));
        }

        @Override
        public Optional<ContentItem> byPath(String path, Viewer viewer) {
            return items.stream()
                    .filter(item -> item.path().equals(path) && viewer.mayRead(item.readers()))
                    .findFirst();
        }

        @Override
        public List<String> listingPaths() {
            return List.of("/" + kind + "s");
        }
    }
}
