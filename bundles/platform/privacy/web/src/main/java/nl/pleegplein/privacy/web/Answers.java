package nl.pleegplein.privacy.web;

import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** What the pages have in common. */
final class Answers {
    private static final int UNPROCESSABLE = 422;

    private final Templates templates = Templates.beside(PrivacySection.class);

    /** A page that is for one person: kept nowhere. */
    Answer own(String template, String titleKey, Object model, WebRequest request) {
        return page(200, head(titleKey, request).unlisted(), template, model, request, Caching.NONE);
    }

    /** A form that lacks something. */
    Answer wrong(String template, String titleKey, Object model, WebRequest request) {
        return page(UNPROCESSABLE, head(titleKey, request).unlisted(), template, model, request, Caching.NONE);
    }

    Answer open(PageHead head, String template, Object model, WebRequest request) {
        return page(200, head, template, model, request, Caching.PUBLIC);
    }

    static PageHead head(String titleKey, WebRequest request) {
        Text text = request.text();
        return PageHead.titled(text.get(titleKey));
    }

    private Answer page(int status, PageHead head, String template, Object model, WebRequest request, Caching caching) {
        return new Answer.Page(status, head, templates.view(template, request.text(), model), caching);
    }
}
