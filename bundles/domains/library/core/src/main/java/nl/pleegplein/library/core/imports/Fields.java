package nl.pleegplein.library.core.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Names and values of the front matter; what is wrong with them goes to the faults. */
final class Fields {
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Faults faults;

    Fields(MappingNode mapping, Set<String> allowedKeys, Faults faults) {
        this.line = FrontMatter.line(mapping.getStartMark());
        this.faults = faults;
        for (NodeTuple pair : mapping.getValue()) {
            int keyLine = FrontMatter.line(pair.getKeyNode().getStartMark());
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!allowedKeys.contains(key)) {
                faults.add(keyLine, "unknown field '" + shown(key) + "'" + Nearest.hint(key, allowedKeys));
            } else if (values.putIfAbsent(key, pair.getValueNode()) != null) {
                faults.add(keyLine, "field '" + key + "' stands here twice");
            }
        }
    }

    int line() {
        return line;
    }

    /** The line of a field, or where it should have been. */
    int line(String key) {
        return Optional.ofNullable(values.get(key))
                .map(node -> FrontMatter.line(node.getStartMark()))
                .orElse(line);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value, or an empty text after a fault. */
    String required(String key, int maxLength) {
        if (!has(key)) {
            faults.add(line, "field '" + key + "' is missing");
            return "";
        }
        return scalar(key, values.get(key), maxLength).map(Scalar::value).orElse("");
    }

    Optional<Scalar> optional(String key, int maxLength) {
        return Optional.ofNullable(values.get(key)).flatMap(node -> scalar(key, node, maxLength));
    }

    Optional<LocalDate> requiredDate(String key) {
        if (!has(key)) {
            faults.add(line, "field '" + key + "' is missing");
        }
        return date(key);
    }

    Optional<LocalDate> date(String key) {
        return optional(key, 40).flatMap(scalar -> {
            try {
                return Optional.of(LocalDate.parse(scalar.value()));
            } catch (DateTimeException e) {
                faults.add(scalar.line(), key + " '" + shown(scalar.value()) + "' is no date such as 2026-11-03");
                return Optional.empty();
            }
        });
    }

    /** The values of a list, each once. */
    List<Scalar> list(String key, int most, int maxLength) {
        List<Scalar> list = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node node : nodes(key, most)) {
            scalar(key, node, maxLength).ifPresent(scalar -> {
                if (seen.add(scalar.value())) {
                    list.add(scalar);
                } else {
                    faults.add(scalar.line(), key + ": '" + shown(scalar.value()) + "' stands here twice");
                }
            });
        }
        return list;
    }

    /** The groups of fields in a list. */
    List<Fields> groups(String key, Set<String> allowedKeys, int most) {
        List<Fields> groups = new ArrayList<>();
        for (Node node : nodes(key, most)) {
            if (node instanceof MappingNode mapping) {
                groups.add(new Fields(mapping, allowedKeys, faults));
            } else {
                faults.add(FrontMatter.line(node.getStartMark()), key + ": fields are wanted here: " + allowedKeys);
            }
        }
        return groups;
    }

    private List<Node> nodes(String key, int most) {
        Node node = values.get(key);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            faults.add(line(key), "field '" + key + "' must be a list, such as [one, two]");
            return List.of();
        }
        if (sequence.getValue().size() > most) {
            faults.add(line(key), key + ": more than " + most);
            return List.of();
        }
        return sequence.getValue();
    }

    private Optional<Scalar> scalar(String key, Node node, int maxLength) {
        int at = FrontMatter.line(node.getStartMark());
        if (!(node instanceof ScalarNode scalar) || !PLAIN_TAGS.contains(node.getTag())) {
            faults.add(at, key + ": one plain value is wanted here");
            return Optional.empty();
        }
        String value = scalar.getValue().strip().replaceAll("\\s+", " ");
        if (value.isEmpty()) {
            faults.add(at, key + " is empty");
        } else if (!Characters.arePlain(value)) {
            faults.add(at, key + " has a control character or half a character");
        } else if (value.length() > maxLength) {
            faults.add(at, key + " is longer than " + maxLength + " characters (" + value.length() + ")");
        } else {
            return Optional.of(new Scalar(at, value));
        }
        return Optional.empty();
    }

    static String shown(String value) {
        String safe = Characters.arePlain(value) ? value : "?";
        return safe.length() <= 60 ? safe : safe.substring(0, 60) + "…";
    }
}
