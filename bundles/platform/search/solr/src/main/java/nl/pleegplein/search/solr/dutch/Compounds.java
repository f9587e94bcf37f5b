package nl.pleegplein.search.solr.dutch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the parts of Dutch compounds: hechtingsproblemen is hechtings and problemen. A word is split only when known
 * parts cover all of it, so that what merely looks like a part is left alone. Thread-safe.
 */
public final class Compounds {
    private static final List<String> LINKS = List.of("", "s", "en", "n", "e");
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_WORD = 6;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_PARTS = 5;
    private static final int REMEMBERED = 20_000;

    private final Map<String, Grade> parts = new HashMap<>();
    private final Map<String, List<String>> remembered = new Remembered();

    /** How common a part is in first and last place, 0 never to 9. */
    private record Grade(int first, int last) {}

    private record Split(List<String> parts, int worth) {
        boolean betterThan(Optional<Split> other) {
            return other.isEmpty()
                    || parts.size() < other.get().parts.size()
                    || (parts.size() == other.get().parts.size() && worth > other.get().worth);
        }
    }

    public Compounds() {
        for (String line : WordFile.lines("compound-parts.txt")) {
            int space = line.indexOf(' ');
            parts.put(line.substring(0, space), new Grade(line.charAt(space + 1) - '0', line.charAt(space + 2) - '0'));
        }
    }

    /**
     * The parts, linking letters with the part before them; empty when the word is no compound.
     *
     * @param word as {@link Letters#plain} gives it
     */
    public List<String> parts(String word) {
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD || parts.containsKey(word)) {
            return List.of();
        }
        synchronized (remembered) {
            List<String> known = remembered.get(word);
            if (known != null) {
                return known;
            }
        }
        List<String> found = split(word, MOST_PARTS).map(Split::parts).orElse(List.of());
        synchronized (remembered) {
            remembered.put(word, found);
        }
        return found;
    }

    private Optional<Split> split(String rest, int partsLeft) {
        if (partsLeft < 2) {
            return Optional.empty();
        }
        Optional<Split> best = Optional.empty();
        for (int end = SHORTEST_PART; end <= rest.length() - SHORTEST_PART; end++) {
            int first = grade(rest.substring(0, end)).first();
            if (first > 0) {
                for (String link : LINKS) {
                    int seam = end + link.length();
                    if (rest.startsWith(link, end) && rest.length() - seam >= SHORTEST_PART) {
                        Optional<Split> split = after(rest, seam, first, partsLeft);
                        if (split.isPresent() && split.get().betterThan(best)) {
                            best = split;
                        }
                    }
                }
            }
        }
        return best;
    }

    private Optional<Split> after(String rest, int seam, int first, int partsLeft) {
        String left = rest.substring(0, seam);
        String right = rest.substring(seam);
        int last = grade(right).last();
        if (last > 0) {
            return Optional.of(new Split(List.of(left, right), first + last));
        }
        return split(right, partsLeft - 1).map(more -> {
            List<String> all = new ArrayList<>(List.of(left));
            all.addAll(more.parts());
            return new Split(List.copyOf(all), first + more.worth());
        });
    }

    private Grade grade(String part) {
        return parts.getOrDefault(part, new Grade(0, 0));
    }

    private static final class Remembered extends LinkedHashMap<String, List<String>> {
        Remembered() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
