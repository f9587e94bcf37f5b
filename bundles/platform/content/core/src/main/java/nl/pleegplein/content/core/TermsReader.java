package nl.pleegplein.content.core;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a file of terms as a tree of marked nodes: no object is ever made from it, every fault has its line, and what
 * grows when it is read (aliases of collections) is refused.
 */
final class TermsReader {
    private static final int MAX_LENGTH = 4_000_000;
    private static final int MAX_NESTING = 8;

    private final Function<TermKind, List<Term>> present;
    private final LineFaults faults = new LineFaults();
    private final List<Term> terms = new ArrayList<>();
    private final Set<TermKind> kinds = new HashSet<>();

    private TermsReader(Function<TermKind, List<Term>> present) {
        this.present = present;
    }

    /**
     * The terms of a file.
     *
     * @param present the terms of a kind that are there already: they keep their place when the file gives them none
     * @throws InvalidInputException with all that is wrong
     */
    static List<Term> read(String yaml, Function<TermKind, List<Term>> present) {
        TermsReader reader = new TermsReader(present);
        reader.read(yaml);
        reader.faults.throwIfAny();
        return reader.terms;
    }

    private void read(String yaml) {
        if (yaml.length() > MAX_LENGTH) {
            faults.add(1, "The file is longer than " + MAX_LENGTH + " characters");
            return;
        }
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            if (root instanceof MappingNode sections) {
                sections.getValue().forEach(this::section);
            } else {
                faults.add(1, "The file must have at least one of the lists pillars, themes, keywords, audiences");
            }
        } catch (MarkedYAMLException e) {
            faults.add(e.getProblemMark(), "Broken YAML: " + e.getProblem());
        } catch (YAMLException e) {
            faults.add(1, "Broken YAML: " + e.getMessage());
        }
    }

    private void section(NodeTuple section) {
        String name = TermFields.text(section.getKeyNode());
        TermKind kind = TermFormat.kind(name).orElse(null);
        Node list = section.getValueNode();
        if (kind == null) {
            faults.add(section.getKeyNode(), "'" + name + "' is none of pillars, themes, keywords, audiences");
        } else if (!kinds.add(kind)) {
            faults.add(section.getKeyNode(), name + " stands here twice");
        } else if (list instanceof SequenceNode entries) {
            entries(kind, entries.getValue());
        } else if (!list.getTag().equals(Tag.NULL)) {
            faults.add(list, name + " must be a list of terms");
        }
    }

    private void entries(TermKind kind, List<Node> entries) {
        Places places = new Places(present.apply(kind));
        Set<String> slugs = new HashSet<>();
        for (Node entry : entries) {
            if (entry instanceof MappingNode mapping) {
                new TermFields(mapping, faults).term(kind, places).ifPresent(term -> {
                    if (!slugs.add(term.slug())) {
                        faults.add(entry, term.slug() + " stands here twice");
                    }
                    terms.add(term);
                });
            } else {
                faults.add(entry, "A term is wanted here, with slug and title");
            }
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(MAX_NESTING);
        limits.setCodePointLimit(MAX_LENGTH);
        return limits;
    }
}
