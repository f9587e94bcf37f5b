package nl.pleegplein.readability.core;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parts a text in sentences: no sentence goes on after the end of a block. */
final class Sentences {
    /** After these a sentence goes on. */
    private static final Pattern SHORTENED = Pattern.compile(
            "(?i)(?:^|[\\s(])(?:bijv|bv|o\\.a|d\\.w\\.z|m\\.a\\.w|t\\.a\\.v|i\\.v\\.m|a\\.d\\.h\\.v|evt|incl|excl|ca|dr|mr|drs|ir|prof|mw|mevr|dhr|st)\\.$");

    /** After these it goes on with a number. */
    private static final Pattern NUMBERED = Pattern.compile("(?i)(?:^|[\\s(])(?:nr|art|lid|blz)\\.$");

    private static final int LONGEST_SHORTENED = 12;

    private Sentences() {}

    static List<String> of(String plain) {
        List<String> sentences = new ArrayList<>();
        plain.lines().forEach(line -> add(line, sentences));
        return sentences;
    }

    private static void add(String line, List<String> sentences) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag("nl"));
        breaks.setText(line);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to < line.length() && goesOn(line, from, to)) {
                continue;
            }
            String sentence = line.substring(from, to);
            if (!Words.in(sentence).isEmpty()) {
                sentences.add(sentence.strip());
            }
            from = to;
        }
    }

    /** Looks at the last word alone: a line may hold thousands of these. */
    private static boolean goesOn(String line, int from, int to) {
        String last = line.substring(Math.max(from, to - LONGEST_SHORTENED), to).stripTrailing();
        return SHORTENED.matcher(last).find() || (NUMBERED.matcher(last).find() && Character.isDigit(line.charAt(to)));
    }
}
