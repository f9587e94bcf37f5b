package nl.pleegplein.web.testing;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import nl.pleegplein.web.api.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages as a browser would get them. */
public final class Rendered {
    private Rendered() {}

    public static Answer.Page page(Answer answer) {
        if (answer instanceof Answer.Page page) {
            return page;
        }
        throw new AssertionError("Not a page: " + answer);
    }

    public static Document html(Answer answer) {
        return html(page(answer).body());
    }

    public static Document html(Content content) {
        return Jsoup.parseBodyFragment(source(content));
    }

    public static String source(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
