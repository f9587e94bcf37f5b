package nl.pleegplein.search.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import nl.pleegplein.web.api.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages as a browser would get them. */
final class Rendered {
    private Rendered() {}

    static Answer.Page page(Answer answer) {
        if (answer instanceof Answer.Page page) {
            return page;
        }
        throw new AssertionError("Not a page: " + answer);
    }

    static Document html(Answer answer) {
        return html(page(answer).body());
    }

    static Document html(Content content) {
        return Jsoup.parseBodyFragment(source(content));
    }

    static String source(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
