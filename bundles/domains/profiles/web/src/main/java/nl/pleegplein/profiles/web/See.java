package nl.pleegplein.profiles.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.profiles.api.Visibility;

/** How the visibilities are called in forms and in the keys of texts. */
final class See {
    private See() {}

    static String id(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty when nothing was chosen. What is no visibility is seen by nobody else. */
    static Optional<Visibility> visibility(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Visibility.values())
                .filter(visibility -> id(visibility).equals(id))
                .findFirst()
                .orElse(Visibility.ONLY_ME));
    }
}
