package nl.pleegplein.content.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One term in a file; what is wrong with it goes to the faults. */
final class TermFields {
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

    private final MappingNode entry;
    private final LineFaults faults;
    private final Map<String, Node> values = new HashMap<>();

    TermFields(MappingNode entry, LineFaults faults) {
        this.entry = entry;
        this.faults = faults;
        for (NodeTuple pair : entry.getValue()) {
            String name = text(pair.getKeyNode());
            if (!TermFormat.NAMES.contains(name)) {
                faults.add(pair.getKeyNode(), "A term has no '" + name + "'");
            } else if (values.putIfAbsent(name, pair.getValueNode()) != null) {
                faults.add(pair.getKeyNode(), name + " stands here twice");
            }
        }
    }

    /** Empty when it has no usable slug; then that is one of the faults. */
    Optional<Term> term(TermKind kind, Places places) {
        String slug = value(TermFormat.SLUG);
        if (!Term.isSlug(slug)) {
            faults.add(at(TermFormat.SLUG), "A slug is wanted: lowercase letters and digits, with hyphens between");
            return Optional.empty();
        }
        Term term = new Term(
                kind,
                slug,
                value(TermFormat.TITLE),
                value(TermFormat.TITLE_ENGLISH),
                value(TermFormat.SUMMARY),
                value(TermFormat.SUMMARY_ENGLISH),
                synonyms(),
                value(TermFormat.TONE),
                values.containsKey(TermFormat.POSITION) ? position() : places.of(slug));
        for (Fault fault : TermRules.faults(term)) {
            String name = TermFormat.name(fault.field());
            faults.add(at(name), slug + ", " + name + ": " + fault.english());
        }
        return Optional.of(term);
    }

    /** The text of a scalar; nothing for what is none. */
    static String text(Node node) {
        return node instanceof ScalarNode scalar && !node.getTag().equals(Tag.NULL) ? scalar.getValue() : "";
    }

    private Node at(String name) {
        return values.getOrDefault(name, entry);
    }

    private String value(String name) {
        Node node = values.get(name);
        return node == null ? "" : plain(name, node);
    }

    private String plain(String name, Node node) {
        if (!(node instanceof ScalarNode) || !PLAIN_TAGS.contains(node.getTag())) {
            faults.add(node, name + ": one plain value is wanted here");
            return "";
        }
        return text(node).strip();
    }

    private int position() {
        Node node = at(TermFormat.POSITION);
        try {
            return Integer.parseInt(plain(TermFormat.POSITION, node));
        } catch (NumberFormatException e) {
            faults.add(node, "position: a whole number is wanted here");
            return 0;
        }
    }

    private List<String> synonyms() {
        Node node = values.get(TermFormat.SYNONYMS);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(word -> plain(TermFormat.SYNONYMS, word))
                    .toList();
        }
        faults.add(node, "synonyms: a list is wanted here, such as [one, two]");
        return List.of();
    }
}
