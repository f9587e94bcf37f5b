package nl.pleegplein.accounts.web;

import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /inloggen/vergeten}: a new password for who forgot theirs. */
final class ForgottenPages {
    static final String PATH = SignInPages.PATH + "/vergeten";
    static final String SENT = SignInPages.PATH + "/gestuurd";
    static final String RESET = SignInPages.PATH + "/nieuw-wachtwoord";

    private static final String CODE = "code";
    private static final String MAIL = "mail";

    private final Accounts accounts;
    private final SignInPages signIn;
    private final Answers answers;

    ForgottenPages(Accounts accounts, SignInPages signIn, Answers answers) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        return form(FormView.empty(PATH, request.csrfToken()), request);
    }

    private Answer form(FormView form, WebRequest request) {
        return answers.form("forgot", "accounts.forgot.title", form, request);
    }

    Answer send(WebRequest request) {
        String mail = request.field(MAIL);
        FormView typed = FormView.empty(PATH, request.csrfToken()).value(MAIL, mail);
        return Answers.attempt(typed, again -> form(again, request), () -> {
            accounts.forgot(mail, request.locale(), request.client(), Answers.link(request, RESET));
            return new Answer.Redirect(SENT, false);
        });
    }

    Answer sent(WebRequest request) {
        return answers.page("sent", "accounts.sent.title", "forgot", request);
    }

    Answer reset(WebRequest request) {
        String code = request.query(CODE).orElse("");
        return reset(FormView.empty(RESET, request.csrfToken()).hiding(CODE, code), code, request);
    }

    private Answer reset(FormView form, String code, WebRequest request) {
        return accounts.mayReset(code)
                ? answers.form("reset", "accounts.reset.title", form, request)
                : answers.page("expired", "accounts.expired.title", "forgot", request);
    }

    Answer replace(WebRequest request) {
        String code = request.field(CODE);
        FormView typed = FormView.empty(RESET, request.csrfToken())
                .hiding(CODE, code)
                .value("blijven", request.field("blijven"));
        if (!accounts.mayReset(code)) {
            return reset(typed, code, request);
        }
        return Answers.attempt(
                typed,
                again -> reset(again, code, request),
                () -> signIn.answer(
                        accounts.reset(code, request.field("password"), Answers.device(request)),
                        OwnPages.PATH + "?gedaan=wachtwoord",
                        request));
    }
}
