package nl.pleegplein.accounts.web;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.Registrations;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /registreren}: an address first, then a mail, then a name and a password. */
final class RegisterPages {
    static final String PATH = "/registreren";
    static final String SENT = PATH + "/gestuurd";
    static final String MAKE = PATH + "/maken";

    private static final String CODE = "code";
    private static final String MAIL = "mail";
    private static final String NAME = "name";

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
        String mail = request.field(MAIL);
        FormView typed = FormView.empty(PATH, request.csrfToken()).value(MAIL, mail);
        return Answers.attempt(typed, again -> form(again, request), () -> {
            registrations.begin(mail, request.locale(), request.client(), Answers.link(request, MAKE));
            return new Answer.Redirect(SENT, false);
        });
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
        FormView form = FormView.empty(MAKE, request.csrfToken()).hiding(CODE, code);
        return answers.form("make", "accounts.make.title", filled.apply(form).value("user", mail.get()), request);
    }

    Answer make(WebRequest request) {
        String code = request.field(CODE);
        String name = request.field(NAME);
        if (registrations.mailOf(code).isEmpty()) {
            return make(code, form -> form, request);
        }
        FormView typed = Answers.ticks(FormView.empty(MAKE, request.csrfToken()), request)
                .hiding(CODE, code)
                .value(NAME, name);
        NewAccount account = new NewAccount(name, request.field("password"), Answers.agreed(request));
        return Answers.attempt(
                typed,
                again -> make(code, form -> again, request),
                () -> Answers.signedIn(
                        registrations.complete(code, account, Answers.device(request)),
                        OwnPages.PATH + "?gedaan=welkom"));
    }
}
