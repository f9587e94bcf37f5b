package nl.pleegplein.accounts.web;

import java.util.Optional;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.accounts.web.view.SignInView;
import nl.pleegplein.accounts.web.view.StepView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /inloggen}: in, what else is asked for, and out. */
final class SignInPages {
    static final String PATH = "/inloggen";
    static final String STEP = PATH + "/verder";
    static final String OUT = "/uitloggen";

    private static final String MAIL = "mail";
    private static final String STAY = "blijven";
    private static final String TICKET = "kaartje";

    private final SignIns signIns;
    private final SignInChoices choices;
    private final Answers answers;

    SignInPages(SignIns signIns, SignInChoices choices, Answers answers) {
        this.signIns = signIns;
        this.choices = choices;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        String back = Returning.to(request.query(Returning.FIELD).orElse(""), OwnPages.PATH);
        return request.viewer().isMember()
                ? new Answer.Redirect(back, false)
                : form(FormView.empty(PATH, request.csrfToken()).hiding(Returning.FIELD, back), request);
    }

    private Answer form(FormView form, WebRequest request) {
        String back = form.hidden().getOrDefault(Returning.FIELD, OwnPages.PATH);
        SignInView view = new SignInView(form, choices.all(request.locale(), back));
        return answers.form("signin", "accounts.sign-in.title", form, view, request);
    }

    Answer signIn(WebRequest request) {
        String mail = request.field(MAIL);
        String back = Returning.to(request.field(Returning.FIELD), OwnPages.PATH);
        FormView typed = FormView.empty(PATH, request.csrfToken())
                .hiding(Returning.FIELD, back)
                .value(MAIL, mail)
                .value(STAY, request.field(STAY));
        return Answers.attempt(
                typed,
                again -> form(again, request),
                () -> answer(
                        signIns.signIn(mail, request.field("password"), Answers.device(request)),
                        typed,
                        back,
                        request));
    }

    private Answer answer(SignInAnswer answer, FormView typed, String back, WebRequest request) {
        if (answer instanceof SignInAnswer.Refused) {
            return form(typed.fault("", "accounts.sign-in.wrong"), request);
        }
        return answer(answer, back, request);
    }

    /** In, or what else is asked for; then on to a place. */
    Answer answer(SignInAnswer answer, String back, WebRequest request) {
        if (answer instanceof SignInAnswer.SignedIn in) {
            return signedIn(in.session(), back, request);
        }
        if (answer instanceof SignInAnswer.Asked asked) {
            FormView form = FormView.empty(STEP, request.csrfToken())
                    .hiding(TICKET, asked.ticket())
                    .hiding(Returning.FIELD, back)
                    .hiding(STAY, request.field(STAY));
            return step(asked, form, request);
        }
        return new Answer.Redirect(PATH, false);
    }

    private Answer signedIn(NewSession session, String back, WebRequest request) {
        // Of two sessions in one browser the first could not be ended any more.
        signIns.signOut(request.viewer());
        return Answers.signedIn(session, back);
    }

    private Answer step(SignInAnswer.Asked asked, FormView form, WebRequest request) {
        return answers.form("step", "accounts.step.title", form, new StepView(form, asked), request);
    }

    Answer goOn(WebRequest request) {
        String ticket = request.field(TICKET);
        String back = Returning.to(request.field(Returning.FIELD), OwnPages.PATH);
        Optional<SignInAnswer.Asked> asked = signIns.asked(ticket);
        if (asked.isEmpty()) {
            FormView form = FormView.empty(PATH, request.csrfToken()).hiding(Returning.FIELD, back);
            return form(form.fault("", "accounts.step.over"), request);
        }
        FormView typed = Answers.ticks(FormView.empty(STEP, request.csrfToken()), request)
                .hiding(TICKET, ticket)
                .hiding(Returning.FIELD, back)
                .hiding(STAY, request.field(STAY));
        return Answers.attempt(
                typed,
                again -> step(asked.get(), again, request),
                () -> signedIn(
                        signIns.goOn(ticket, request.field("code"), Answers.agreed(request), Answers.device(request)),
                        back,
                        request));
    }

    Answer signOut(WebRequest request) {
        signIns.signOut(request.viewer());
        return new Answer.SignedOut("/");
    }
}
