package nl.pleegplein.accounts.web;

import java.util.Optional;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /inloggen}: in, out, and a new password for who forgot theirs. */
final class SignInPages {
    static final String PATH = "/inloggen";
    static final String OUT = "/uitloggen";
    static final String FORGOT = PATH + "/vergeten";
    static final String SENT = PATH + "/gestuurd";
    static final String RESET = PATH + "/nieuw-wachtwoord";

    private static final String CODE = "code";
    private static final String MAIL = "mail";

    private final SignIns signIns;
    private final Accounts accounts;
    private final Answers answers;

    SignInPages(SignIns signIns, Accounts accounts, Answers answers) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        String back = Returning.to(request.query(Returning.FIELD).orElse(""), OwnPages.PATH);
        return request.viewer().isMember()
                ? new Answer.Redirect(back, false)
                : form(FormView.empty(PATH, request.csrfToken()).hiding(Returning.FIELD, back), request);
    }

    private Answer form(FormView form, WebRequest request) {
        return answers.form("signin", "accounts.sign-in.title", form, request);
    }

    Answer signIn(WebRequest request) {
        String mail = request.field(MAIL);
        String back = Returning.to(request.field(Returning.FIELD), OwnPages.PATH);
        Optional<NewSession> session = signIns.signIn(mail, request.field("password"), Answers.device(request));
        if (session.isPresent()) {
            // Of two sessions in one browser the first could not be ended any more.
            signIns.signOut(request.viewer());
            return Answers.signedIn(session.get(), back);
        }
        FormView form = FormView.empty(PATH, request.csrfToken())
                .hiding(Returning.FIELD, back)
                .value(MAIL, mail)
                .value("blijven", request.field("blijven"));
        return form(form.fault("", "accounts.sign-in.wrong"), request);
    }

    Answer signOut(WebRequest request) {
        signIns.signOut(request.viewer());
        return new Answer.SignedOut("/");
    }

    Answer forgot(WebRequest request) {
        return forgot(FormView.empty(FORGOT, request.csrfToken()), request);
    }

    private Answer forgot(FormView form, WebRequest request) {
        return answers.form("forgot", "accounts.forgot.title", form, request);
    }

    Answer send(WebRequest request) {
        String mail = request.field(MAIL);
        try {
            accounts.forgot(mail, request.locale(), request.client(), Answers.link(request, RESET));
        } catch (InvalidInputException e) {
            FormView form = FormView.empty(FORGOT, request.csrfToken()).value(MAIL, mail);
            return forgot(Answers.with(form, e), request);
        }
        return new Answer.Redirect(SENT, false);
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
        FormView form = FormView.empty(RESET, request.csrfToken()).hiding(CODE, code);
        if (!accounts.mayReset(code)) {
            return reset(form, code, request);
        }
        try {
            NewSession session = accounts.reset(code, request.field("password"), Answers.device(request));
            return Answers.signedIn(session, OwnPages.PATH + "?gedaan=wachtwoord");
        } catch (InvalidInputException e) {
            return reset(Answers.with(form, e), code, request);
        }
    }
}
