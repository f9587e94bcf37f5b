package nl.pleegplein.library.core.imports;

import java.util.ArrayList;
import java.util.List;

/** The faults of one file, as they are found. */
final class Faults {
    private static final int MOST = 50;

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(int line, String text) {
        if (found.size() < MOST) {
            found.add(new Fault(file, line, text));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> found() {
        return List.copyOf(found);
    }
}
