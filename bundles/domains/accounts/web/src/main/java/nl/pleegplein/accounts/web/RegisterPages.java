package nl.pleegplein.accounts.web;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.Registrations;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /registreren}: an address first, then a mail, then a name and a password. */
final class RegisterPages {
    static final String PATH = "/registreren";
    static final String SENT = PATH + "/gestuurd";
    static final String MAKE = PATH + "/maken";

    private static final String CODE = "code";

    private final Registrations registrations;
    private final Answers answers;

    RegisterPages(Registrations registrations, Answers answers) {
        this.registrations = registrations;
        this.answers = answers;
    }

    Answer address(WebRequest request) {
        return request.viewer().isMember()
                ? new Answer.Redirect(OwnPages.PATH, false)
                : form(FormView.empty(PATH, request.csrfToken()), request);
    }

    private Answer form(FormView form, WebRequest request) {
        return answers.form("register", "accounts.register.title", form, request);
    }

    Answer send(WebRequest request) {
        String mail = request.field("mail");
        try {
            registrations.begin(mail, request.locale(), request.client(), Answers.link(request, MAKE));
        } catch (InvalidInputException e) {
            FormView form = FormView.empty(PATH, request.csrfToken()).value("mail", mail);
            return form(Answers.with(form, e), request);
        }
        return new Answer.Redirect(SENT, false);
    }

    Answer sent(WebRequest request) {
        return answers.page("sent", "accounts.sent.title", "register", request);
    }

    Answer account(WebRequest request) {
        return make(request.query(CODE).orElse(""), form -> form, request);
    }

    private Answer make(String code, UnaryOperator<FormView> filled, WebRequest request) {
        Optional<String> mail = registrations.mailOf(code);
        if (mail.isEmpty()) {
            return answers.page("expired", "accounts.expired.title", "register", request);
        }
        FormView form =
                FormView.empty(MAKE, request.csrfToken()).hiding(CODE, code).hiding("mail", mail.get());
        return answers.form("make", "accounts.make.title", filled.apply(form), request);
    }

    Answer make(WebRequest request) {
        String code = request.field(CODE);
        String name = request.field("name");
        boolean rules = request.field("rules").equals("ja");
        if (registrations.mailOf(code).isEmpty()) {
            return make(code, form -> form, request);
        }
        try {
            NewAccount account = new NewAccount(name, request.field("password"), rules);
            return Answers.signedIn(
                    registrations.complete(code, account, Answers.device(request)), OwnPages.PATH + "?gedaan=welkom");
        } catch (InvalidInputException e) {
            return make(
                    code, form -> Answers.with(form.value("name", name).value("rules", rules ? "ja" : ""), e), request);
        }
    }
}
