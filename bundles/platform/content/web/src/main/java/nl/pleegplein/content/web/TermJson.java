package nl.pleegplein.content.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;

/** A term as it is answered and as it is sent to be stored. */
record TermJson(
        @Schema(
                description = "Unique in its kind; never changes. When a term is sent: as in the address, or absent",
                example = "hechting")
        String slug,

        @Schema(
                description = "By language: nl, which must be there, and en",
                example = "{\"nl\": \"Hechting\", \"en\": \"Attachment\"}")
        Map<String, String> title,

        @Schema(description = "One line, by language; may be empty")
        Map<String, String> summary,

        @Schema(description = "Other words for it, in Dutch; at most 100")
        List<String> synonyms,

        @Schema(description = "Of a pillar: the name of its colour and drawing", example = "child")
        Optional<String> tone,

        @Schema(
                description = "The place in lists, from 0. When a term is sent without it, it keeps its place, and a"
                        + " new one comes last")
        Optional<Integer> position) {
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Map<String, String> PARTS = Map.of(
            "title", "title.nl",
            "titleEnglish", "title.en",
            "summary", "summary.nl",
            "summaryEnglish", "summary.en");

    /** What was not sent comes as null. */
    TermJson {
        title = title == null ? Map.of() : title;
        summary = summary == null ? Map.of() : summary;
        synonyms = synonyms == null ? List.of() : synonyms;
        tone = tone == null ? Optional.empty() : tone;
        position = position == null ? Optional.empty() : position;
    }

    static List<TermJson> of(List<Term> terms) {
        return terms.stream().map(TermJson::of).toList();
    }

    static TermJson of(Term term) {
        return new TermJson(
                term.slug(),
                byLanguage(term.title(), term.titleEnglish()),
                byLanguage(term.summary(), term.summaryEnglish()),
                term.synonyms(),
                Optional.of(term.tone()).filter(tone -> !tone.isEmpty()),
                Optional.of(term.position()));
    }

    /**
     * The term that was sent.
     *
     * @param addressed the slug in the address
     * @throws InvalidInputException when it is no term at all; what a term must be like is not decided here
     */
    Term toTerm(TermKind kind, String addressed, int placeIfAbsent) {
        List<Fault> faults = new ArrayList<>();
        if (slug != null && !slug.equals(addressed)) {
            faults.add(new Fault("slug", "content.term.slug.other", "Another slug than in the address"));
        } else if (!Term.isSlug(addressed)) {
            faults.add(new Fault(
                    "slug", "content.term.slug", "A slug has lowercase letters and digits, with hyphens between"));
        }
        checkLanguages("title", title, faults);
        checkLanguages("summary", summary, faults);
        if (synonyms.stream().anyMatch(Objects::isNull)) {
            faults.add(new Fault("synonyms", "content.term.synonyms.blank", "A synonym is a word, not nothing"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new Term(
                kind,
                addressed,
                title.getOrDefault("nl", ""),
                title.getOrDefault("en", ""),
                summary.getOrDefault("nl", ""),
                summary.getOrDefault("en", ""),
                synonyms,
                tone.orElse(""),
                position.orElse(placeIfAbsent));
    }

    /** The same faults by the names that are used here. */
    static InvalidInputException inJson(InvalidInputException faulty) {
        return new InvalidInputException(faulty.faults().stream()
                .map(fault -> new Fault(
                        PARTS.getOrDefault(fault.field(), fault.field()), fault.messageKey(), fault.english()))
                .toList());
    }

    private static void checkLanguages(String field, Map<String, String> texts, List<Fault> faults) {
        texts.forEach((language, text) -> {
            if (!LANGUAGES.contains(language)) {
                faults.add(new Fault(field + "." + language, "content.term.language", "Only nl and en are kept"));
            } else if (text == null) {
                faults.add(new Fault(field + "." + language, "content.term.line", "A text is wanted here"));
            }
        });
    }

    private static Map<String, String> byLanguage(String dutch, String english) {
        Map<String, String> texts = new TreeMap<>();
        if (!dutch.isEmpty()) {
            texts.put("nl", dutch);
        }
        if (!english.isEmpty()) {
            texts.put("en", english);
        }
        return texts;
    }
}
