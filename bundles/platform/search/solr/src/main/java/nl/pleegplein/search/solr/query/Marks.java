package nl.pleegplein.search.solr.query;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pleegplein.search.solr.dutch.Letters;
import nl.pleegplein.search.solr.dutch.Seams;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.text.api.SafeHtml;

/** Makes safe HTML of a text in which Solr marked what was found. */
final class Marks {
    /** Private-use characters: a text in the index never has them. */
    static final char BEGIN = '\ue000';

    static final char END = '\ue001';

    private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + BEGIN + END + "]*)" + END);

    private final Stems stems;
    private final Set<String> insideCompounds;

    Marks(Stems stems, List<Group> groups) {
        this.stems = stems;
        this.insideCompounds = groups.stream()
                .filter(group -> !group.isExcluded())
                .flatMap(group -> group.insideCompounds().stream())
                .collect(Collectors.toSet());
    }

    /** The text without the marks on a part of a longer word that only a synonym found. */
    String fitting(String marked) {
        // A compound found by both its parts is one find.
        String joined =
                marked.replace("" + END + Seams.SEAM + BEGIN, "" + Seams.SEAM).replace("" + END + BEGIN, "");
        return MARKED.matcher(joined)
                .replaceAll(found -> Matcher.quoteReplacement(fits(joined, found) ? found.group() : found.group(1)));
    }

    private boolean fits(String text, MatchResult found) {
        boolean isPart = isSeam(text, found.start() - 1) || isSeam(text, found.end());
        return !isPart || insideCompounds.contains(stems.stem(Letters.plain(Seams.unmark(found.group(1)))));
    }

    private static boolean isSeam(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == Seams.SEAM;
    }

    static SafeHtml html(String marked) {
        StringBuilder html = new StringBuilder(marked.length() + 64);
        boolean open = false;
        // Words side by side are one find as well.
        for (char letter : Seams.unmark(marked).replace(END + " " + BEGIN, " ").toCharArray()) {
            switch (letter) {
                case BEGIN -> {
                    html.append(open ? "" : "<mark>");
                    open = true;
                }
                case END -> {
                    html.append(open ? "</mark>" : "");
                    open = false;
                }
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(letter);
            }
        }
        return new SafeHtml(html.append(open ? "</mark>" : "").toString());
    }

    static boolean hasMark(String text) {
        return text.indexOf(BEGIN) >= 0;
    }
}
