package nl.pleegplein.library.core.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What editors may want to know: the first of it, and how much more there is. */
final class Notes {
    static final int MOST = 200;

    private final List<String> first = new ArrayList<>();
    private long more;

    void add(String note) {
        if (first.size() < MOST) {
            first.add(note);
        } else {
            more++;
        }
    }

    void addAll(Collection<String> notes) {
        notes.forEach(this::add);
    }

    List<String> told() {
        List<String> told = new ArrayList<>(first);
        if (more > 0) {
            told.add("and " + more + " more notes");
        }
        return told;
    }
}
