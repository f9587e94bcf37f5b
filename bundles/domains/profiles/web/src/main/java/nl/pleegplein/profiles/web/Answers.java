package nl.pleegplein.profiles.web;

import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** What the pages of members have in common: each is for one reader only, and kept by nobody else. */
final class Answers {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates = Templates.beside(ProfilesSection.class);

    /** One of one's own pages: kept nowhere. */
    Answer own(String template, String titleKey, Object model, WebRequest request) {
        return own(200, template, titleKey, model, request);
    }

    /** A form as it was sent, when something is wrong with it. */
    Answer refused(String template, String titleKey, Object model, WebRequest request) {
        return own(UNPROCESSABLE, template, titleKey, model, request);
    }

    private Answer own(int status, String template, String titleKey, Object model, WebRequest request) {
        Text text = request.text();
        PageHead head = PageHead.titled(text.get(titleKey)).unlisted();
        return new Answer.Page(status, head, templates.view(template, text, model), Caching.NONE);
    }

    /** A page that others may see: asked for each time, because it may be hidden at any moment. */
    Answer shown(String template, PageHead head, Object model, WebRequest request) {
        return Answer.page(head, templates.view(template, request.text(), model), Caching.PRIVATE);
    }
}
