package nl.pleegplein.connectors.openid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.connectors.openid.view.FieldsView;
import nl.pleegplein.connectors.openid.view.FieldsView.Wrong;
import nl.pleegplein.connectors.openid.view.SaidView;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** What the pages have in common. None of them is kept anywhere. */
final class Pages {
    static final int REFUSED = 422;
    static final int AWAY = 503;

    /** Of the accounts: the form with the password, and the ways beside it. */
    static final String SIGN_IN = "/inloggen";

    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
    private static final int TOO_MANY = 429;

    /** What the core says of a field, in words of these pages. */
    private static final Map<String, String> FAULTS = Map.of(
            "password", "openid.password.wrong",
            "code", "openid.step.code.wrong",
            "rules", "openid.step.rules.wrong",
            "statement", "openid.step.statement.wrong");

    private final Templates templates = Templates.beside(OpenIdSection.class);
    private final String title;

    Pages(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Answer page(int status, String template, Object model, WebRequest request) {
        Text text = request.text();
        PageHead head = PageHead.titled(text.get("openid.own.title", title)).unlisted();
        return new Answer.Page(status, head, templates.view(template, text, model), Caching.NONE);
    }

    /** What did not go well, and the way to the form with the password. */
    Answer said(int status, String key, WebRequest request) {
        return page(status, "said", new SaidView(key, title, SIGN_IN, "openid.said.on.sign-in"), request);
    }

    /** The same, of one's own account. */
    Answer saidOfOwn(int status, String key, WebRequest request) {
        return page(status, "said", new SaidView(key, title, Paths.OWN, "openid.said.on.own"), request);
    }

    Answer tooOften(WebRequest request) {
        return said(TOO_MANY, "openid.said.often", request);
    }

    /** Whether another site led the browser here, as every browser of these years says. */
    static boolean fromElsewhere(WebRequest request) {
        return request.header("Sec-Fetch-Site").filter(ELSEWHERE::contains).isPresent();
    }

    static FieldsView wrong(InvalidInputException refusal, WebRequest request) {
        List<Wrong> wrong = refusal.faults().stream()
                .filter(fault -> FAULTS.containsKey(fault.field()))
                .map(fault -> new Wrong(fault.field(), FAULTS.get(fault.field())))
                .toList();
        return FieldsView.empty(request.csrfToken()).wrong(REFUSED, wrong);
    }

    static FieldsView busy(BusyException busy, WebRequest request) {
        int status = busy.callerTooQuick() ? TOO_MANY : AWAY;
        return FieldsView.empty(request.csrfToken()).wrong(status, List.of(new Wrong("", "openid.said.often")));
    }

    /** Who has a function does not stay signed in for months. */
    static Device device(WebRequest request) {
        return new Device(request.client(), request.header("User-Agent").orElse(""), request.locale(), false);
    }
}
