package nl.pleegplein.content.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;

/** What a term must be like to be kept. */
final class TermRules {
    private static final int MAX_TITLE = 200;
    private static final int MAX_SUMMARY = 500;
    private static final int MAX_SYNONYMS = 100;
    private static final Set<String> TONES = Set.of("you", "child", "family", "together", "rules");

    /** The event of a change points to it by kind and slug together, in at most 80 characters. */
    private static final int MAX_SLUG = 70;

    private TermRules() {}

    /** @throws InvalidInputException with all that is wrong */
    static void check(Term term) {
        List<Fault> faults = faults(term);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    static List<Fault> faults(Term term) {
        List<Fault> faults = new ArrayList<>();
        if (term.slug().length() > MAX_SLUG) {
            faults.add(new Fault("slug", "content.term.slug.long", "A slug of at most " + MAX_SLUG + " characters"));
        }
        if (term.title().isBlank()) {
            faults.add(new Fault("title", "content.term.title.missing", "A term needs a title"));
        }
        line("title", term.title(), MAX_TITLE, faults);
        line("titleEnglish", term.titleEnglish(), MAX_TITLE, faults);
        line("summary", term.summary(), MAX_SUMMARY, faults);
        line("summaryEnglish", term.summaryEnglish(), MAX_SUMMARY, faults);
        if (!term.tone().isEmpty() && (term.kind() != TermKind.PILLAR || !TONES.contains(term.tone()))) {
            faults.add(new Fault("tone", "content.term.tone", "Only a pillar has a tone, one of " + sorted(TONES)));
        }
        if (term.position() < 0) {
            faults.add(new Fault("position", "content.term.position", "A position is 0 or more"));
        }
        if (term.synonyms().stream().anyMatch(String::isBlank)) {
            faults.add(new Fault("synonyms", "content.term.synonyms.blank", "A synonym is a word, not nothing"));
        }
        term.synonyms().forEach(synonym -> line("synonyms", synonym, MAX_TITLE, faults));
        if (term.synonyms().size() > MAX_SYNONYMS) {
            faults.add(new Fault("synonyms", "content.term.synonyms.many", "At most " + MAX_SYNONYMS + " synonyms"));
        }
        return faults;
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    private static void line(String field, String value, int maximum, List<Fault> faults) {
        if (value.length() > maximum || value.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(field, "content.term.line", "One line of at most " + maximum + " characters"));
        }
    }
}
