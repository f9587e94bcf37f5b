package nl.pleegplein.web.shell.forms;

import java.util.regex.Pattern;
import nl.pleegplein.web.shell.answers.Replies;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.RequestFacts;

/**
 * The form at the foot of each page that changes its language. It needs no token: that would make every page belong to
 * one browser, and another site gains nothing by it.
 */
public final class LanguageChoice {
    /** The first segment of its path. */
    public static final String PATH = "taal";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,1999}");

    private LanguageChoice() {}

    public static Reply choose(RequestFacts request, Parameters form) {
        String wanted = form.first("lang").equals("en") ? "en" : "nl";
        String back = form.first("terug");
        Reply reply = Replies.redirect(LOCAL.matcher(back).matches() ? back : "/", false, false);
        return request.crossSite()
                ? reply
                : reply.withCookie("lang=" + wanted + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
                        + (request.secure() ? "; Secure" : ""));
    }
}
