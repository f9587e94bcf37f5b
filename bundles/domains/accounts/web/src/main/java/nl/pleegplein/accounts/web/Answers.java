package nl.pleegplein.accounts.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.pleegplein.accounts.api.Agreed;
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
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;
    private static final Duration NOT_SOON = Duration.ofHours(1);

    private final Templates templates = Templates.beside(AccountsSection.class);

    Answer page(String template, String titleKey, Object model, WebRequest request) {
        return page(200, template, titleKey, model, Optional.empty(), request);
    }

    Answer form(String template, String titleKey, FormView form, WebRequest request) {
        return form(template, titleKey, form, form, request);
    }

    Answer form(String template, String titleKey, FormView form, Object model, WebRequest request) {
        return page(form.status(), template, titleKey, model, form.retryAfter(), request);
    }

    /** Does it, or shows the form again with what was typed and what is wrong. */
    static Answer attempt(FormView typed, Function<FormView, Answer> again, Supplier<Answer> deed) {
        try {
            return deed.get();
        } catch (InvalidInputException e) {
            return again.apply(with(typed, e));
        } catch (BusyException e) {
            return again.apply(typed.later(e.callerTooQuick() ? TOO_MANY : BUSY, e.messageKey(), e.retryAfter()));
        }
    }

    /** Only for members: else the way in. */
    static Answer member(WebRequest request, Function<WebRequest, Answer> page) {
        return request.viewer().isMember() ? page.apply(request) : new Answer.SignIn();
    }

    private Answer page(
            int status,
            String template,
            String titleKey,
            Object model,
            Optional<Duration> retryAfter,
            WebRequest request) {
        Text text = request.text();
        PageHead head = PageHead.titled(text.get(titleKey)).unlisted();
        return new Answer.Page(status, head, templates.view(template, text, model), Caching.NONE, retryAfter);
    }

    private static FormView with(FormView form, InvalidInputException refusal) {
        FormView wrong = refusal.faults().isEmpty() ? form.fault("", refusal.messageKey()) : form;
        for (InvalidInputException.Fault fault : refusal.faults()) {
            wrong = wrong.fault(fault.field(), fault.messageKey());
        }
        return wrong;
    }

    static Answer signedIn(NewSession session, String path) {
        return new Answer.SignedIn(session.token(), session.lasts(), session.mark(), path);
    }

    /** Where the link in a mail leads. Nobody may have it lead elsewhere by what their request says. */
    static URI link(WebRequest request, String path) {
        return request.sureSite()
                .map(site -> site.resolve(path))
                .orElseThrow(() -> new BusyException(
                        "accounts.site-unset", "The setting site of nl.pleegplein.web is empty", NOT_SOON, false));
    }

    /** The two ticks of a form. */
    static Agreed agreed(WebRequest request) {
        return new Agreed(isTicked(request, "rules"), isTicked(request, "statement"));
    }

    /** What is kept of the ticks when the form is shown again. */
    static FormView ticks(FormView form, WebRequest request) {
        return form.value("rules", request.field("rules"))
                .value("statement", request.field("statement"))
                .value("blijven", request.field("blijven"));
    }

    private static boolean isTicked(WebRequest request, String field) {
        return request.field(field).equals("ja");
    }

    static Device device(WebRequest request) {
        boolean stays = isTicked(request, "blijven");
        return new Device(
                request.client(), request.header("User-Agent").orElse(""), request.locale(), stays, request.mark());
    }
}
