package nl.pleegplein.library.core.imports;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads YAML as a tree of marked nodes: no object is ever made from it, every fault has its line, and what grows when it
 * is read (aliases of collections) is refused.
 */
final class FrontMatter {
    private static final int MAX_LENGTH = 64 * 1024;
    private static final int MAX_NESTING = 8;

    private FrontMatter() {}

    static Optional<Fields> read(String yaml, Set<String> allowedKeys, Faults faults) {
        if (yaml.length() > MAX_LENGTH) {
            faults.add(MarkdownFile.FRONT_MATTER_LINE, "the YAML is longer than " + MAX_LENGTH + " characters");
            return Optional.empty();
        }
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new Fields(mapping, allowedKeys, faults));
            }
            faults.add(MarkdownFile.FRONT_MATTER_LINE, "the YAML must be lines of 'name: value'");
        } catch (MarkedYAMLException e) {
            faults.add(line(e), "broken YAML: " + oneLine(e.getProblem()));
        } catch (YAMLException e) {
            faults.add(MarkdownFile.FRONT_MATTER_LINE, "broken YAML: " + oneLine(e.getMessage()));
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(MAX_NESTING);
        limits.setCodePointLimit(MAX_LENGTH);
        return limits;
    }

    static int line(Mark mark) {
        return mark.getLine() + MarkdownFile.FRONT_MATTER_LINE;
    }

    private static int line(MarkedYAMLException e) {
        return e.getProblemMark() == null ? MarkdownFile.FRONT_MATTER_LINE : line(e.getProblemMark());
    }

    private static String oneLine(String message) {
        String line = message == null ? "it cannot be read" : message.replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 200);
    }
}
