package nl.pleegplein.search.solr.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.Freshness;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.search.solr.engine.QueryGate;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;

/**
 * Finds what resembles an item: by the words that everyone may read, and by its themes. What the item is, is asked of the
 * index: an item that is not there yet, or not for this viewer, resembles nothing.
 */
final class RelatedItems {
    /** A word that stands in more items says little of any of them, and would make the question as long as the index is. */
    private static final int MOST_ITEMS = 1000;

    private static final int MOST_WORDS = 10;
    private static final int SPARE = 3;

    /** Whether each may be seen is asked of its source each time. */
    private final Cache<Question, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Freshness.LONGEST)
            .executor(Runnable::run)
            .build();

    private final QueryGate gate;
    private final Findings findings;
    private final SiteRevision site;

    private record Known(Freshness freshness, List<ContentRef> refs) {}

    private record Question(ContentRef ref, int limit, Set<String> readers, List<String> kinds) {
        QueryParams params() {
            return new QueryParams().only("readers", readers).only("kind", kinds);
        }
    }

    RelatedItems(QueryGate gate, Findings findings, SiteRevision site) {
        this.gate = gate;
        this.findings = findings;
        this.site = site;
    }

    List<ContentItem> of(ContentRef ref, int limit, Viewer viewer, Collection<String> kinds) {
        if (limit < 1 || kinds.isEmpty()) {
            return List.of();
        }
        Question question = new Question(ref, limit, viewer.tokens(), List.copyOf(kinds));
        List<ContentRef> found = found(question, viewer);
        List<ContentItem> first = findings.visible(found.stream().limit(limit).toList(), viewer);
        if (first.size() == limit || found.size() <= limit) {
            return first;
        }
        return findings.visible(found, viewer).stream().limit(limit).toList();
    }

    /** As long as the site is the same: else each node would for long show what it found while the index was filled. */
    private List<ContentRef> found(Question question, Viewer viewer) {
        Known before = known.getIfPresent(question);
        if (before != null && before.freshness().lasts(site, System.nanoTime())) {
            return before.refs();
        }
        long revision = site.current();
        List<ContentRef> found = ask(question, viewer);
        // An item that is not in the index yet will be soon.
        if (!found.isEmpty()) {
            Freshness.of(site, revision, System.nanoTime())
                    .ifPresent(freshness -> known.put(question, new Known(freshness, found)));
        }
        return found;
    }

    private List<ContentRef> ask(Question asked, Viewer viewer) {
        Optional<SolrDocument> item = itself(asked.ref(), viewer);
        if (item.isEmpty()) {
            return List.of();
        }
        List<String> themes = themes(item.get());
        List<ContentRef> alike = alike(asked, themes);
        return alike.isEmpty() && !themes.isEmpty() ? onTheSame(themes, asked) : alike;
    }

    private Optional<SolrDocument> itself(ContentRef ref, Viewer viewer) {
        QueryParams params = new QueryParams().only("readers", viewer.tokens());
        SolrQuery question = params.done();
        question.setQuery("{!term f=id v=$" + params.put(ref.toString()) + "}");
        question.setFields("themes");
        question.setRows(1);
        return gate.ask(question).getResults().stream().findFirst();
    }

    /** By words; among these, those on the same themes come first. An item that is not for everyone has no words here. */
    private List<ContentRef> alike(Question asked, List<String> themes) {
        QueryParams params = asked.params();
        String words = params.put("{!mlt qf=gist_public mintf=1 mindf=2 maxdf=" + MOST_ITEMS + " minwl=4 maxqt="
                + MOST_WORDS + " boost=true v=$" + params.put(asked.ref().toString()) + "}");
        String better = themes.stream()
                .map(theme -> " should=$" + params.tagged("themes", theme, 1))
                .collect(Collectors.joining());
        SolrQuery question = params.done();
        question.setQuery("{!bool must=$" + words + better + "}");
        question.set("sort", "score desc,updated desc,id asc");
        return first(question, asked);
    }

    private List<ContentRef> onTheSame(List<String> themes, Question asked) {
        SolrQuery question = asked.params().only("themes", themes).done();
        question.setQuery("*:*");
        question.set("sort", "updated desc,id asc");
        return first(question, asked);
    }

    private List<ContentRef> first(SolrQuery question, Question asked) {
        // The item itself may be one of them, and some may be gone when they are shown.
        int rows = asked.limit() + SPARE;
        question.setFields("id");
        question.setRows(rows);
        question.set("minExactCount", rows);
        return Findings.refs(gate.ask(question)).stream()
                .filter(found -> !found.equals(asked.ref()))
                .toList();
    }

    private static List<String> themes(SolrDocument item) {
        return Optional.ofNullable(item.getFieldValues("themes")).orElse(List.of()).stream()
                .map(String::valueOf)
                .toList();
    }
}
