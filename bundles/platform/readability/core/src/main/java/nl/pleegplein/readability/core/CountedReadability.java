package nl.pleegplein.readability.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.readability.api.Judgement;
import nl.pleegplein.readability.api.Readability;
import nl.pleegplein.readability.api.Sentence;
import nl.pleegplein.readability.core.Words.Word;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Judges texts by what can be counted. */
@Component
public final class CountedReadability implements Readability {
    private static final double EASIEST = 206.8;
    private static final double OF_SYLLABLES = 0.77;
    private static final double OF_WORDS = 0.93;
    private static final int HUNDRED = 100;

    private final HardWords hardWords;

    @Activate
    public CountedReadability() throws IOException {
        this.hardWords = new HardWords();
    }

    @Override
    public Judgement judge(String plain, Viewer viewer) {
        if (!viewer.isMember()) {
            throw new ForbiddenException("readability.forbidden", "Only for members");
        }
        if (plain.length() > LONGEST) {
            throw wrong("readability.fault.long", "At most " + LONGEST + " characters");
        }
        List<Sentence> sentences = new ArrayList<>();
        int words = 0;
        int syllables = 0;
        for (String text : Sentences.of(plain)) {
            List<Word> found = Words.in(text);
            List<String> small = found.stream()
                    .map(word -> word.text().toLowerCase(Locale.ROOT))
                    .toList();
            words += small.size();
            syllables += small.stream().mapToInt(Syllables::of).sum();
            sentences.add(new Sentence(text, small.size(), Passive.is(small), hardWords.in(text, found)));
        }
        if (sentences.isEmpty()) {
            throw wrong("readability.fault.empty", "There are no words in it");
        }
        double ofAHundred = (double) HUNDRED * syllables / words;
        double ofASentence = (double) words / sentences.size();
        return new Judgement(EASIEST - OF_SYLLABLES * ofAHundred - OF_WORDS * ofASentence, words, sentences);
    }

    private static InvalidInputException wrong(String key, String english) {
        return new InvalidInputException(List.of(new Fault("text", key, english)));
    }
}
