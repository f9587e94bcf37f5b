package nl.pleegplein.events.core;

import java.util.ArrayList;
import java.util.List;

/** The kinds of events that a handler wants: names, or a prefix and an asterisk. */
record WantedKinds(List<String> patterns) {
    WantedKinds {
        patterns = List.copyOf(patterns);
    }

    /** Reads a service property: a text, an array or a collection of texts; anything else wants nothing. */
    static WantedKinds of(Object property) {
        if (property instanceof String one) {
            return new WantedKinds(List.of(one));
        }
        if (property instanceof String[] several) {
            return new WantedKinds(List.of(several));
        }
        if (property instanceof Iterable<?> several) {
            List<String> texts = new ArrayList<>();
            several.forEach(each -> texts.add(String.valueOf(each)));
            return new WantedKinds(texts);
        }
        return new WantedKinds(List.of());
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean include(String kind) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, kind));
    }

    private static boolean matches(String pattern, String kind) {
        return pattern.endsWith("*")
                ? kind.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(kind);
    }
}
