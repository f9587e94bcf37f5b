package nl.pleegplein.accounts.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.accounts.web.view.OwnView;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn}: one's own account, and where one is signed in. */
final class OwnPages {
    static final String PATH = "/mijn";
    static final String PASSWORD = PATH + "/wachtwoord";
    static final String SESSIONS = PATH + "/sessies";

    private static final Map<String, String> SAID = Map.of(
            "welkom", "accounts.own.said.welcome",
            "wachtwoord", "accounts.own.said.password",
            "uitgelogd", "accounts.own.said.ended");

    private final Accounts accounts;
    private final SignIns signIns;
    private final Answers answers;

    OwnPages(Accounts accounts, SignIns signIns, Answers answers) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.answers = answers;
    }

    Answer own(WebRequest request) {
        Optional<Account> account = accounts.own(request.viewer());
        if (account.isEmpty()) {
            return new Answer.SignIn();
        }
        String said = request.query("gedaan").map(SAID::get).orElse("");
        OwnView view = new OwnView(account.get(), signIns.sessions(request.viewer()), said, request.csrfToken());
        return answers.page("own", "accounts.own.title", view, request);
    }

    Answer password(WebRequest request) {
        return request.viewer().isMember()
                ? form(FormView.empty(PASSWORD, request.csrfToken()), request)
                : new Answer.SignIn();
    }

    private Answer form(FormView form, WebRequest request) {
        return answers.form("password", "accounts.password.title", form, request);
    }

    Answer changePassword(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        try {
            accounts.changePassword(
                    request.field("present"), request.field("password"), request.viewer(), Answers.device(request));
        } catch (InvalidInputException e) {
            return form(Answers.with(FormView.empty(PASSWORD, request.csrfToken()), e), request);
        }
        return new Answer.Redirect(PATH + "?gedaan=wachtwoord", false);
    }

    Answer end(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        id(request.pathValue("id")).ifPresent(session -> signIns.end(session, request.viewer()));
        return new Answer.Redirect(PATH + "?gedaan=uitgelogd", false);
    }

    Answer endOthers(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        signIns.endOthers(request.viewer());
        return new Answer.Redirect(PATH + "?gedaan=uitgelogd", false);
    }

    /** What is no id is the id of nothing. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
