package nl.pleegplein.library.core.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many files an import has put in so far, and how many faults it has told; also its checkpoint. */
record Tally(int added, int changed, int faults) {
    private static final Pattern CHECKPOINT = Pattern.compile("added=(\\d{1,9}) changed=(\\d{1,9}) faults=(\\d{1,9})");

    static Tally of(Optional<String> checkpoint) {
        Matcher matcher = CHECKPOINT.matcher(checkpoint.orElse(""));
        return matcher.matches()
                ? new Tally(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                : new Tally(0, 0, 0);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    Tally plusAdded() {
        return new Tally(added + 1, changed, faults);
    }

    Tally plusChanged() {
        return new Tally(added, changed + 1, faults);
    }

    Tally plusFault() {
        return new Tally(added, changed, faults + 1);
    }

    int all() {
        return added + changed;
    }

    @Override
    public String toString() {
        return "added=" + added + " changed=" + changed + " faults=" + faults;
    }
}
