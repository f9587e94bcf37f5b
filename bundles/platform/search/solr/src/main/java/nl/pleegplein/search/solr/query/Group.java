package nl.pleegplein.search.solr.query;

import java.util.List;
import java.util.Set;
import nl.pleegplein.search.solr.query.TypedQuery.Sign;

/**
 * Words that belong together, with every way to find them.
 *
 * @param typed the typed words themselves, or their parts
 * @param last one part of what was typed, for when nothing else finds anything
 * @param meant other words for the same: each finds less than what was typed
 * @param marks what to mark in what was found
 * @param insideCompounds stems of what may be marked where it is a part of a longer word
 */
record Group(
        Sign sign,
        List<Words> typed,
        List<Words> last,
        List<Way> meant,
        List<Mark> marks,
        Set<String> insideCompounds) {

    /** One way to find a group of words. */
    sealed interface Way {}

    /** @param phrase whether the words must stand together, in this order */
    record Words(List<String> words, boolean phrase, Weight weight) implements Way {}

    /** Items that carry a term. */
    record Tagged(String field, String slug) implements Way {}

    /**
     * Words to mark where they stand together, compounds by their parts.
     *
     * @param apart how many places they may be moved for that
     */
    record Mark(List<String> words, int apart) {
        static Mark exactly(List<String> words) {
            return new Mark(words, 0);
        }
    }

    enum Weight {
        /** As typed, as whole words. */
        WHOLE,
        /** As typed, also as parts of longer words. */
        PARTS,
        /** Not typed but meant, as whole words. */
        SYNONYM
    }

    /** The same words, with others for the same. */
    Group meaning(List<Way> others, List<Mark> allMarks) {
        return new Group(sign, typed, last, others, allMarks, insideCompounds);
    }

    boolean isExcluded() {
        return sign == Sign.EXCLUDED;
    }
}
