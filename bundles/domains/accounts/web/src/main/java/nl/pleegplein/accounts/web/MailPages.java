package nl.pleegplein.accounts.web;

import nl.pleegplein.accounts.api.MailChanges;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/mailadres}: another mail address. */
final class MailPages {
    static final String PATH = OwnPages.PATH + "/mailadres";
    static final String CANCEL = PATH + "/stoppen";
    static final String CONFIRM = PATH + "/bevestigen";

    private static final String CODE = "code";
    private static final String MAIL = "mail";

    private final MailChanges changes;
    private final Answers answers;

    MailPages(MailChanges changes, Answers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        return Answers.member(request, some -> form(FormView.empty(PATH, some.csrfToken()), some));
    }

    private Answer form(FormView form, WebRequest request) {
        return answers.form("mailaddress", "accounts.mail-change.title", form, request);
    }

    Answer ask(WebRequest request) {
        return Answers.member(request, some -> {
            String mail = some.field(MAIL);
            FormView typed = FormView.empty(PATH, some.csrfToken()).value(MAIL, mail);
            return Answers.attempt(typed, again -> form(again, some), () -> {
                changes.ask(
                        mail, some.field("password"), some.viewer(), Answers.device(some), Answers.link(some, CONFIRM));
                return new Answer.Redirect(OwnPages.PATH + "?gedaan=gestuurd", false);
            });
        });
    }

    Answer cancel(WebRequest request) {
        return Answers.member(request, some -> {
            changes.cancel(some.viewer());
            return new Answer.Redirect(OwnPages.PATH + "?gedaan=gestopt", false);
        });
    }

    /** Not at once: programs that look into mail follow its links. */
    Answer confirmation(WebRequest request) {
        String code = request.query(CODE).orElse("");
        return changes.isGood(code)
                ? answers.form(
                        "confirm",
                        "accounts.mail-change.confirm.title",
                        FormView.empty(CONFIRM, request.csrfToken()).hiding(CODE, code),
                        request)
                : expired(request);
    }

    private Answer expired(WebRequest request) {
        return answers.page("expired", "accounts.expired.title", MAIL, request);
    }

    Answer confirm(WebRequest request) {
        try {
            boolean done = changes.confirm(request.field(CODE), Answers.device(request)) == MailChanges.State.DONE;
            return answers.page("confirmed", "accounts.mail-change.title", done, request);
        } catch (UnknownItemException e) {
            return expired(request);
        }
    }
}
