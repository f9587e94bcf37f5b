package nl.pleegplein.content.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;

@Entity
@Table(name = "content_term")
class TermEntity {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private TermKind kind;

    private String slug;
    private String title;

    @Column(name = "title_english")
    private String titleEnglish;

    private String summary;

    @Column(name = "summary_english")
    private String summaryEnglish;

    private String synonyms;
    private String tone;
    private int place;

    protected TermEntity() {}

    TermEntity(Term term) {
        this.id = id(term);
        this.kind = term.kind();
        this.slug = term.slug();
        this.title = term.title();
        this.titleEnglish = term.titleEnglish();
        this.summary = term.summary();
        this.summaryEnglish = term.summaryEnglish();
        this.synonyms = String.join("\n", term.synonyms());
        this.tone = term.tone();
        this.place = term.position();
    }

    static String id(Term term) {
        return term.kind().name().toLowerCase(Locale.ROOT) + "." + term.slug();
    }

    Term toTerm() {
        List<String> words = Arrays.stream(synonyms.split("\n", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Term(kind, slug, title, titleEnglish, summary, summaryEnglish, words, tone, place);
    }
}
