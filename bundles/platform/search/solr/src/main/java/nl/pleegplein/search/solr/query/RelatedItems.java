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

    private record Known(Freshness freshness, List<ContentRef> refs) {}

    private record Question(ContentRef ref, int limit, Set<String> readers, List<String> kinds) {}

    /** An item, and what was found out of it while it was as it is now. */
    private record Entry(SolrDocument item, Optional<KeptLikeness> kept) {}

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
        Optional<Entry> entry = entry(asked.ref(), viewer);
        if (entry.isEmpty()) {
            return List.of();
        }
        Optional<List<ContentRef>> kept = entry.get().kept().flatMap(likeness -> enough(likeness, asked, viewer));
        return kept.orElseGet(() -> alike.find(
                asked.ref(),
                Alike.themes(entry.get().item()),
                new Alike.Among(asked.readers(), Optional.of(asked.kinds())),
                asked.limit() + SPARE));
    }

    /** Empty when so many of them are gone, or of a kind that is away, that there may be others to be shown. */
    private Optional<List<ContentRef>> enough(KeptLikeness likeness, Question asked, Viewer viewer) {
        List<ContentRef> refs = likeness.refs().stream()
                .filter(ref -> asked.kinds().contains(ref.kind()))
                .toList();
        boolean enough = !likeness.isCutOff()
                || refs.size() >= asked.limit() + SPARE
                || findings.visible(refs, viewer).size() >= asked.limit();
        return enough ? Optional.of(refs) : Optional.empty();
    }

    private Optional<Entry> entry(ContentRef ref, Viewer viewer) {
        SolrQuery question = new QueryParams()
                .find("id", List.of(ref.toString(), KeptLikeness.id(ref)))
                .only("readers", viewer.tokens())
                .done();
        question.setFields(KeptLikeness.FIELDS.toArray(String[]::new));
        question.addField("themes");
        question.setRows(2);
        List<SolrDocument> found = List.copyOf(gate.ask(question).getResults());
        return found.stream()
                .filter(document -> ref.toString().equals(document.getFirstValue("id")))
                .findFirst()
                .map(item -> new Entry(
                        item,
                        found.stream()
                                .flatMap(document -> KeptLikeness.of(document).stream())
                                .filter(kept -> Long.valueOf(kept.revision()).equals(item.getFirstValue("revision")))
                                .findFirst()));
    }
}
