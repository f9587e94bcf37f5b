package nl.pleegplein.accounts.web;

import java.net.URI;
import java.time.Duration;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** What the pages of accounts have in common. None of them is kept anywhere. */
final class Answers {
    private static final int UNPROCESSABLE = 422;
    private static final Duration NOT_SOON = Duration.ofHours(1);

    private final Templates templates = Templates.beside(AccountsSection.class);

    Answer page(String template, String titleKey, Object model, WebRequest request) {
        return page(200, template, titleKey, model, request);
    }

    /** A form: 422 with what was typed when something is wrong with it. */
    Answer form(String template, String titleKey, FormView form, WebRequest request) {
        return page(form.isWrong() ? UNPROCESSABLE : 200, template, titleKey, form, request);
    }

    private Answer page(int status, String template, String titleKey, Object model, WebRequest request) {
        Text text = request.text();
        PageHead head = PageHead.titled(text.get(titleKey)).unlisted();
        return new Answer.Page(status, head, templates.view(template, text, model), Caching.NONE);
    }

    static FormView with(FormView form, InvalidInputException refusal) {
        FormView wrong = form;
        for (InvalidInputException.Fault fault : refusal.faults()) {
            wrong = wrong.fault(fault.field(), fault.messageKey());
        }
        return wrong;
    }

    static Answer signedIn(NewSession session, String path) {
        return new Answer.SignedIn(session.token(), session.lasts(), path);
    }

    /** Where the link in a mail leads. Nobody may have it lead elsewhere by what their request says. */
    static URI link(WebRequest request, String path) {
        return request.sureSite()
                .map(site -> site.resolve(path))
                .orElseThrow(() -> new BusyException(
                        "accounts.site-unset", "The setting site of nl.pleegplein.web is empty", NOT_SOON, false));
    }

    static Device device(WebRequest request) {
        boolean stays = request.field("blijven").equals("ja");
        return new Device(request.client(), request.header("User-Agent").orElse(""), request.locale(), stays);
    }
}
