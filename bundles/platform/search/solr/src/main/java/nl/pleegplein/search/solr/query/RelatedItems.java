package nl.pleegplein.search.solr.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.Freshness;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.search.solr.engine.QueryGate;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;

/**
 * Finds what resembles an item: what was found out beforehand, else what the index answers now. What the item is, is asked
 * of the index: an item that is not there yet, or not for this viewer, resembles nothing.
 */
final class RelatedItems {
    private static final int SPARE = 3;

    /** Whether each may be seen is asked of its source each time. */
    private final Cache<Question, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Freshness.LONGEST)
            .executor(Runnable::run)
            .build();

    private final QueryGate gate;
    private final Alike alike;
    private final Findings findings;
    private final SiteRevision site;

    private record Known(Freshness freshness, Found found) {}

    private record Question(ContentRef ref, int limit, Set<String> readers, List<String> kinds) {
        Alike.Among among() {
            return new Alike.Among(readers, Optional.of(kinds));
        }
    }

    /** An item, and what was found out of it while it was as it is now. */
    private record Entry(List<String> themes, Optional<KeptLikeness> kept) {}

    /** @param more whether there may be others, should too many of these be gone */
    private record Found(List<ContentRef> refs, boolean more) {}

    RelatedItems(QueryGate gate, Findings findings, SiteRevision site) {
        this.gate = gate;
        this.alike = new Alike(gate);
        this.findings = findings;
        this.site = site;
    }

    List<ContentItem> of(ContentRef ref, int limit, Viewer viewer, Collection<String> kinds) {
        if (limit < 1 || kinds.isEmpty()) {
            return List.of();
        }
        Question question = new Question(ref, limit, viewer.tokens(), List.copyOf(kinds));
        Found found = remembered(question).orElseGet(() -> remember(question, true));
        List<ContentItem> items = visible(found, limit, viewer);
        return items.size() < limit && found.more() ? visible(remember(question, false), limit, viewer) : items;
    }

    private List<ContentItem> visible(Found found, int limit, Viewer viewer) {
        List<ContentRef> refs = found.refs();
        List<ContentItem> first = findings.visible(refs.stream().limit(limit).toList(), viewer);
        return first.size() == limit || refs.size() <= limit
                ? first
                : findings.visible(refs, viewer).stream().limit(limit).toList();
    }

    /** As long as the site is the same: else each node would for long show what it found while the index was filled. */
    private Optional<Found> remembered(Question question) {
        return Optional.ofNullable(known.getIfPresent(question))
                .filter(before -> before.freshness().lasts(site, System.nanoTime()))
                .map(Known::found);
    }

    private Found remember(Question question, boolean kept) {
        long revision = site.current();
        Found found =
                entry(question).map(entry -> find(question, entry, kept)).orElseGet(() -> new Found(List.of(), false));
        // An item that is not in the index yet will be soon.
        if (!found.refs().isEmpty()) {
            Freshness.of(site, revision, System.nanoTime())
                    .ifPresent(freshness -> known.put(question, new Known(freshness, found)));
        }
        return found;
    }

    private Found find(Question asked, Entry entry, boolean kept) {
        int most = asked.limit() + SPARE;
        Found byWords = entry.kept()
                .filter(likeness -> kept)
                .map(likeness -> of(likeness, asked))
                .orElseGet(() -> new Found(alike.byWords(asked.ref(), entry.themes(), asked.among(), most), false));
        return byWords.refs().isEmpty() && !byWords.more()
                ? new Found(alike.byThemes(asked.ref(), entry.themes(), asked.among(), most), false)
                : byWords;
    }

    private static Found of(KeptLikeness likeness, Question asked) {
        List<ContentRef> refs = likeness.refs().stream()
                .filter(ref -> asked.kinds().contains(ref.kind()))
                .toList();
        return new Found(refs, likeness.isCutOff());
    }

    private Optional<Entry> entry(Question asked) {
        ContentRef ref = asked.ref();
        SolrQuery question = new QueryParams()
                .find("id", List.of(ref.toString(), KeptLikeness.id(ref)))
                .only("readers", asked.readers())
                .done();
        question.setFields(KeptLikeness.FIELDS.toArray(String[]::new));
        question.addField("themes");
        question.setRows(2);
        List<SolrDocument> found = List.copyOf(gate.ask(question).getResults());
        return found.stream()
                .filter(document -> ref.toString().equals(document.getFirstValue("id")))
                .findFirst()
                .map(item -> new Entry(Alike.themes(item), kept(found, item.getFirstValue("revision"))));
    }

    private static Optional<KeptLikeness> kept(List<SolrDocument> found, Object revision) {
        return found.stream()
                .flatMap(document -> KeptLikeness.of(document).stream())
                .filter(kept -> revision.equals(kept.revision()))
                .findFirst();
    }
}
