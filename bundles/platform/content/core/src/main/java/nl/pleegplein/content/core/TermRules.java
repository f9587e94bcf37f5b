package nl.pleegplein.content.core;

import java.util.ArrayList;
import java.util.List;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.Term;

/** What a term must be like to be kept. */
final class TermRules {
    private static final int MAX_TITLE = 200;
    private static final int MAX_SUMMARY = 500;
    private static final int MAX_SYNONYMS = 100;
    private static final int MAX_TONE = 20;

    private TermRules() {}

    static void check(Term term) {
        List<Fault> faults = new ArrayList<>();
        if (term.title().isBlank()) {
            faults.add(new Fault("title", "content.term.title.missing", "A term needs a title"));
        }
        line("title", term.title(), MAX_TITLE, faults);
        line("titleEnglish", term.titleEnglish(), MAX_TITLE, faults);
        line("summary", term.summary(), MAX_SUMMARY, faults);
        line("summaryEnglish", term.summaryEnglish(), MAX_SUMMARY, faults);
        line("tone", term.tone(), MAX_TONE, faults);
        term.synonyms().forEach(synonym -> line("synonyms", synonym, MAX_TITLE, faults));
        if (term.synonyms().size() > MAX_SYNONYMS) {
            faults.add(new Fault("synonyms", "content.term.synonyms.many", "At most " + MAX_SYNONYMS + " synonyms"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static void line(String field, String value, int maximum, List<Fault> faults) {
        if (value.length() > maximum || value.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(field, "content.term.line", "One line of at most " + maximum + " characters"));
        }
    }
}
