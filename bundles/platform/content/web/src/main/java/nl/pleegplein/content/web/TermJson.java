package nl.pleegplein.content.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.pleegplein.content.api.Term;

record TermJson(
        @Schema(description = "Unique in its kind; never changes", example = "hechting")
        String slug,

        @Schema(description = "By language (BCP 47)", example = "{\"nl\": \"Hechting\", \"en\": \"Attachment\"}")
        Map<String, String> title,

        @Schema(description = "One line, by language; may be empty")
        Map<String, String> summary,

        @Schema(description = "Other words for it, in Dutch")
        List<String> synonyms,

        @Schema(description = "Of a pillar: the name of its colour and drawing", example = "child")
        Optional<String> tone) {
    static List<TermJson> of(List<Term> terms) {
        return terms.stream().map(TermJson::of).toList();
    }

    private static TermJson of(Term term) {
        return new TermJson(
                term.slug(),
                byLanguage(term.title(), term.titleEnglish()),
                byLanguage(term.summary(), term.summaryEnglish()),
                term.synonyms(),
                Optional.of(term.tone()).filter(tone -> !tone.isEmpty()));
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
