package nl.pleegplein.accounts.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.MailChanges;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.accounts.web.view.OwnView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn}: one's own account, and where one is signed in. */
final class OwnPages {
    static final String PATH = "/mijn";
    static final String PASSWORD = PATH + "/wachtwoord";
    static final String SESSIONS = PATH + "/sessies";

    private static final String ENDED = PATH + "?gedaan=uitgelogd";
    private static final Map<String, String> SAID = Map.of(
            "welkom", "accounts.own.said.welcome",
            "wachtwoord", "accounts.own.said.password",
            "uitgelogd", "accounts.own.said.ended",
            "gestuurd", "accounts.own.said.mail-sent",
            "mailadres", "accounts.own.said.mail",
            "gestopt", "accounts.own.said.mail-cancelled",
            "code-uit", "accounts.own.said.factor-off");

    private final Accounts accounts;
    private final SignIns signIns;
    private final MailChanges changes;
    private final Answers answers;

    OwnPages(Accounts accounts, SignIns signIns, MailChanges changes, Answers answers) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.changes = changes;
        this.answers = answers;
    }

    Answer own(WebRequest request) {
        Optional<Account> account = accounts.own(request.viewer());
        if (account.isEmpty()) {
            return new Answer.SignIn();
        }
        String said = request.query("gedaan").map(SAID::get).orElse("");
        OwnView view = new OwnView(
                account.get(),
                changes.pending(request.viewer()),
                signIns.sessions(request.viewer()),
                said,
                request.csrfToken());
        return answers.page("own", "accounts.own.title", view, request);
    }

    Answer password(WebRequest request) {
        return Answers.member(request, some -> form(FormView.empty(PASSWORD, some.csrfToken()), some));
    }

    private Answer form(FormView form, WebRequest request) {
        String mail = accounts.own(request.viewer()).map(Account::mail).orElse("");
        return answers.form("password", "accounts.password.title", form.value("user", mail), request);
    }

    Answer changePassword(WebRequest request) {
        return Answers.member(
                request,
                some -> Answers.attempt(
                        FormView.empty(PASSWORD, some.csrfToken()),
                        again -> form(again, some),
                        () -> Answers.signedIn(
                                accounts.changePassword(
                                        some.field("present"),
                                        some.field("password"),
                                        some.viewer(),
                                        Answers.device(some)),
                                PATH + "?gedaan=wachtwoord")));
    }

    Answer end(WebRequest request) {
        return Answers.member(request, some -> {
            Ids.parse(some.pathValue("id")).ifPresent((UUID session) -> signIns.end(session, some.viewer()));
            return new Answer.Redirect(ENDED, false);
        });
    }

    Answer endOthers(WebRequest request) {
        return Answers.member(request, some -> {
            signIns.endOthers(some.viewer());
            return new Answer.Redirect(ENDED, false);
        });
    }
}
