package nl.pleegplein.privacy.web;

import nl.pleegplein.privacy.api.PurposeRegister;
import nl.pleegplein.privacy.web.view.RegisterView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /privacy}: what the site does with data, for everybody. */
final class RegisterPage {
    static final String PATH = "/privacy";

    private final PurposeRegister register;
    private final Answers answers;

    RegisterPage(PurposeRegister register, Answers answers) {
        this.register = register;
        this.answers = answers;
    }

    Answer show(WebRequest request) {
        return answers.open(
                Answers.head("privacy.register.title", request)
                        .described(request.text().get("privacy.register.intro"))
                        .at(PATH),
                "register",
                new RegisterView(register.all(), register.site()),
                request);
    }
}
