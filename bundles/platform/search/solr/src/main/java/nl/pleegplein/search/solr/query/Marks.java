package nl.pleegplein.search.solr.query;

import nl.pleegplein.search.solr.dutch.Seams;
import nl.pleegplein.text.api.SafeHtml;

/** Makes safe HTML of a text in which Solr marked what was found. */
final class Marks {
    /** Private-use characters: a text in the index never has them. */
    static final char BEGIN = '\ue000';

    static final char END = '\ue001';

    private Marks() {}

    static SafeHtml html(String marked) {
        StringBuilder html = new StringBuilder(marked.length() + 64);
        boolean open = false;
        // A compound found by both its parts is one find.
        String joined = marked.replace("" + END + Seams.SEAM + BEGIN, "").replace("" + END + BEGIN, "");
        for (char letter : Seams.unmark(joined).toCharArray()) {
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
