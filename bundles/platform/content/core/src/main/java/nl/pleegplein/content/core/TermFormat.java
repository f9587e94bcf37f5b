package nl.pleegplein.content.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.content.api.TermKind;

/** The names in a file of terms. */
final class TermFormat {
    static final String SLUG = "slug";
    static final String TITLE = "title";
    static final String TITLE_ENGLISH = "title-en";
    static final String SUMMARY = "summary";
    static final String SUMMARY_ENGLISH = "summary-en";
    static final String TONE = "tone";
    static final String SYNONYMS = "synonyms";
    static final String POSITION = "position";

    static final Set<String> NAMES =
            Set.of(SLUG, TITLE, TITLE_ENGLISH, SUMMARY, SUMMARY_ENGLISH, TONE, SYNONYMS, POSITION);

    private static final Map<String, String> BY_PART =
            Map.of("titleEnglish", TITLE_ENGLISH, "summaryEnglish", SUMMARY_ENGLISH);

    private TermFormat() {}

    /** Where the terms of a kind stand: {@code pillars}. */
    static String section(TermKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    static Optional<TermKind> kind(String section) {
        return Arrays.stream(TermKind.values())
                .filter(kind -> section(kind).equals(section))
                .findFirst();
    }

    /** The name of a part of a term, which {@link TermRules} calls by its name in Java. */
    static String name(String part) {
        return BY_PART.getOrDefault(part, part);
    }
}
