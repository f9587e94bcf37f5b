package nl.pleegplein.library.core.imports;

/** A file names a slug that only a look at the other files and the library can judge. */
record Mention(Kind kind, int line, String slug) {
    enum Kind {
        /** An address that must lead to this file's item. */
        OLD_SLUG,
        /** An article of this dossier. */
        ARTICLE_OF_DOSSIER,
        /** A link in the text to an article. */
        LINK
    }
}
