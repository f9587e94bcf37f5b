package nl.pleegplein.content.api;

/** The four ways in which content is ordered. */
public enum TermKind {
    /** The five pillars of foster parenthood. Every article has at least one. */
    PILLAR,
    /** What it is about. */
    THEME,
    /** Words that editors add freely; only those with synonyms or a description stand in the taxonomy. */
    KEYWORD,
    /** For whom it is. */
    AUDIENCE
}
