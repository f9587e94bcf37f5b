package nl.pleegplein.search.solr.dutch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.DutchStemmer;

/** Stems of words as the index makes them, and the stop words. Thread-safe. */
public final class Stems {
    private final Map<String, String> irregular = new HashMap<>();
    private final Set<String> stopWords = new HashSet<>();

    public Stems() {
        for (String line : WordFile.lines("/nl/pleegplein/search/solr/config/lang/stems_nl.txt")) {
            int tab = line.indexOf('\t');
            irregular.put(line.substring(0, tab), line.substring(tab + 1));
        }
        WordFile.lines("/nl/pleegplein/search/solr/config/lang/stopwords_nl.txt")
                .forEach(word -> stopWords.add(Letters.plain(word)));
    }

    /** @param word as {@link Letters#plain} gives it */
    public String stem(String word) {
        String known = irregular.get(word);
        if (known != null) {
            return known;
        }
        DutchStemmer stemmer = new DutchStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    public boolean isStopWord(String word) {
        return stopWords.contains(word);
    }
}
