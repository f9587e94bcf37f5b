package nl.pleegplein.accounts.web;

import nl.pleegplein.accounts.api.FirstOperator;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /registreren/beheerder}: how somebody becomes the first operator. */
final class OperatorPages {
    static final String PATH = RegisterPages.PATH + "/beheerder";

    private static final String CODE = "code";
    private static final String MAIL = "mail";
    private static final String NAME = "name";

    private final FirstOperator firstOperator;
    private final Answers answers;

    OperatorPages(FirstOperator firstOperator, Answers answers) {
        this.firstOperator = firstOperator;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        String code = request.query(CODE).orElse("");
        return form(code, FormView.empty(PATH, request.csrfToken()).hiding(CODE, code), request);
    }

    private Answer form(String code, FormView form, WebRequest request) {
        if (!firstOperator.isGood(code)) {
            return answers.page("expired", "accounts.expired.title", "operator", request);
        }
        String template = request.viewer().isMember() ? "become" : "operator";
        return answers.form(template, "accounts.operator.title", form, request);
    }

    Answer make(WebRequest request) {
        String code = request.field(CODE);
        FormView typed = Answers.ticks(FormView.empty(PATH, request.csrfToken()), request)
                .hiding(CODE, code)
                .value(MAIL, request.field(MAIL))
                .value(NAME, request.field(NAME));
        if (!firstOperator.isGood(code)) {
            return form(code, typed, request);
        }
        return Answers.attempt(typed, again -> form(code, again, request), () -> made(code, request));
    }

    private Answer made(String code, WebRequest request) {
        if (request.viewer().isMember()) {
            firstOperator.become(code, request.viewer());
            return new Answer.Redirect(FactorPages.PATH, false);
        }
        NewAccount account = new NewAccount(request.field(NAME), request.field("password"), Answers.agreed(request));
        return Answers.signedIn(
                firstOperator.make(code, request.field(MAIL), account, Answers.device(request)), FactorPages.PATH);
    }
}
