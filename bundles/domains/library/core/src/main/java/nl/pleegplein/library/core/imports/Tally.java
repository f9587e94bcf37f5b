package nl.pleegplein.library.core.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many files an import has put in so far; also its checkpoint. */
record Tally(int added, int changed) {
    private static final Pattern CHECKPOINT = Pattern.compile("added=(\\d{1,9}) changed=(\\d{1,9})");

    static Tally of(Optional<String> checkpoint) {
        Matcher matcher = CHECKPOINT.matcher(checkpoint.orElse(""));
        return matcher.matches()
                ? new Tally(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : new Tally(0, 0);
    }

    Tally plusAdded() {
        return new Tally(added + 1, changed);
    }

    Tally plusChanged() {
        return new Tally(added, changed + 1);
    }

    int all() {
        return added + changed;
    }

    @Override
    public String toString() {
        return "added=" + added + " changed=" + changed;
    }
}
