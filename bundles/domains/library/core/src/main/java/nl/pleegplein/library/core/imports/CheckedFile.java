package nl.pleegplein.library.core.imports;

import java.util.ArrayList;
import java.util.List;

/** What is known of a file after it was read once; without its text, so that ten thousand fit in memory. */
final class CheckedFile {
    private final ListedFile file;
    private final String hash;
    private final List<Mention> mentions;
    private final List<Fault> faults;
    private boolean unchanged;

    CheckedFile(ReadFile read) {
        this.file = read.file();
        this.hash = read.hash();
        this.mentions = read.mentions();
        this.faults = new ArrayList<>(read.faults());
    }

    ListedFile file() {
        return file;
    }

    String hash() {
        return hash;
    }

    List<Mention> mentions(Mention.Kind kind) {
        return mentions.stream().filter(mention -> mention.kind() == kind).toList();
    }

    void fault(int line, String text) {
        faults.add(new Fault(file.name(), line, text));
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    void markUnchanged() {
        unchanged = true;
    }

    boolean isUnchanged() {
        return unchanged;
    }
}
