package nl.pleegplein.search.solr.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.engine.QueryGate;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CursorMarkParams;

/** What is kept in the index of what resembles what, and finds it out. Thread-safe. */
public final class Likenesses {
    /** Where a walk through all items begins. */
    public static final String BEGINNING = CursorMarkParams.CURSOR_MARK_START;

    private static final Set<String> EVERYONE = Set.of(Readers.PUBLIC);
    private static final Alike.Among PUBLIC = new Alike.Among(EVERYONE, Optional.empty());

    private final QueryGate gate;
    private final Alike alike;

    public Likenesses(QueryGate gate) {
        this.gate = gate;
        this.alike = new Alike(gate);
    }

    /** An item that everyone may read, as the index has it. */
    public record Item(ContentRef ref, long revision, long generation, List<String> themes) {
        /** Whether this was found out of it as it is now. */
        public boolean isOf(Optional<KeptLikeness> kept) {
            return kept.filter(likeness -> likeness.revision() == revision).isPresent();
        }
    }

    /**
     * Some items.
     *
     * @param next where the others begin; the same place again at the end
     */
    public record Page(List<Item> items, String next) {}

    /** The next items of these kinds, by their ids. */
    public Page page(List<String> kinds, String from, int most) {
        SolrQuery question =
                new QueryParams().only("kind", kinds).only("readers", EVERYONE).done();
        question.setQuery("*:*");
        question.set("sort", "id asc");
        question.set(CursorMarkParams.CURSOR_MARK_PARAM, from);
        question.setRows(most);
        QueryResponse answer = ask(question);
        return new Page(items(answer), answer.getNextCursorMark());
    }

    /** Those of these that are there. */
    public List<Item> items(Collection<ContentRef> refs) {
        SolrQuery question = new QueryParams()
                .find("id", refs.stream().map(ContentRef::toString).toList())
                .only("readers", EVERYONE)
                .done();
        question.setRows(refs.size());
        return items(ask(question));
    }

    private QueryResponse ask(SolrQuery question) {
        question.setFields("id", "revision", "generation", "themes");
        return gate.ask(question);
    }

    private static List<Item> items(QueryResponse answer) {
        return answer.getResults().stream()
                .flatMap(document -> ContentRef.parse(String.valueOf(document.getFirstValue("id"))).stream()
                        .map(ref -> item(ref, document)))
                .toList();
    }

    private static Item item(ContentRef ref, SolrDocument document) {
        return new Item(
                ref,
                (Long) document.getFirstValue("revision"),
                (Long) document.getFirstValue("generation"),
                Alike.themes(document));
    }

    /** What is kept of these. */
    public Map<ContentRef, KeptLikeness> kept(Collection<ContentRef> refs) {
        SolrQuery question = new QueryParams()
                .find("id", refs.stream().map(KeptLikeness::id).toList())
                .done();
        question.setFields(KeptLikeness.FIELDS.toArray(String[]::new));
        question.setRows(refs.size());
        return gate.ask(question).getResults().stream()
                .flatMap(document -> KeptLikeness.of(document).stream())
                .collect(Collectors.toMap(KeptLikeness::ref, Function.identity()));
    }

    /** Finds out what resembles an item now. */
    public KeptLikeness find(Item item) {
        return new KeptLikeness(
                item.ref(), item.revision(), alike.byWords(item.ref(), item.themes(), PUBLIC, KeptLikeness.MOST));
    }
}
