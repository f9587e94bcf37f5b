package nl.pleegplein.search.solr.query;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;

/**
 * Writes a question for Solr. What comes from outside stands only in parameters that another one names with a dollar
 * sign, after the parser has been chosen: it is never read as syntax.
 */
final class QueryParams {
    private static final String SEPARATOR = "\u001f";

    private final SolrQuery query = new SolrQuery();
    private int names;

    QueryParams() {
        Wanted.FIELDS.forEach((weight, fields) -> query.set(weight.name(), fields));
        query.set("marked", "title summary text");
        query.set("sep", SEPARATOR);
        query.set("everything", "*:*");
    }

    /** Only items that carry one of these values. */
    QueryParams only(String field, Collection<String> values) {
        return filter(field, values, "");
    }

    /** The same, but not for the counts of the facet with this name. */
    QueryParams onlyButCountAll(String field, Collection<String> values) {
        return values.isEmpty() ? this : filter(field, values, " tag=" + field);
    }

    private QueryParams filter(String field, Collection<String> values, String tag) {
        query.addFilterQuery(terms(field, values, tag));
        return this;
    }

    /** Asks for items that carry one of these values; unlike a filter, nobody will ask for the same ones again. */
    QueryParams find(String field, Collection<String> values) {
        query.setQuery(terms(field, values, ""));
        return this;
    }

    private String terms(String field, Collection<String> values, String tag) {
        String allowed = values.stream()
                .filter(value -> !value.contains(SEPARATOR))
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
        return "{!terms f=" + field + tag + " separator=$sep v=$" + put(allowed) + "}";
    }

    QueryParams find(List<Group> groups, boolean all) {
        query.setQuery(new Wanted(this).query(groups, all));
        return this;
    }

    QueryParams mark(List<Group> groups) {
        new Wanted(this).marks(groups).ifPresent(marks -> query.set("hl.q", marks));
        return this;
    }

    SolrQuery done() {
        return query;
    }

    /** Items that carry a value, all with the same weight. */
    String tagged(String field, String value, int weight) {
        String term = put("{!term f=" + field + " v=$" + put(value) + "}");
        return constant(term, weight);
    }

    /** What another query finds, all with the same weight. */
    String constant(String name, int weight) {
        return put("{!boost b=" + weight + " v=$" + put("{!bool filter=$" + name + " must=$everything}") + "}");
    }

    /** Keeps a value under a new name. */
    String put(String value) {
        String name = "v" + names++;
        query.set(name, value);
        return name;
    }
}
