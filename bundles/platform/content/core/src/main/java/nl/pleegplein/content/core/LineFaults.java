package nl.pleegplein.content.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a file, line by line. */
final class LineFaults {
    private static final int MOST = 200;
    private static final int LONGEST = 300;

    private record LineFault(int line, String english) {}

    private final List<LineFault> faults = new ArrayList<>();

    void add(Node node, String english) {
        add(node.getStartMark(), english);
    }

    void add(Mark mark, String english) {
        add(mark == null ? 1 : mark.getLine() + 1, english);
    }

    void add(int line, String english) {
        if (faults.size() < MOST) {
            String text = english.replaceAll("[\\s\\p{Cntrl}]+", " ");
            String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
            faults.add(new LineFault(line, shown));
        }
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults.stream()
                    .sorted(Comparator.comparingInt(LineFault::line))
                    .map(fault -> new Fault("line " + fault.line(), "content.taxonomy.file", fault.english()))
                    .toList());
        }
    }
}
