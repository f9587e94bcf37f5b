package nl.pleegplein.accounts.web;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.SecondFactors;
import nl.pleegplein.accounts.web.view.CodesView;
import nl.pleegplein.accounts.web.view.EnrolmentView;
import nl.pleegplein.accounts.web.view.FactorView;
import nl.pleegplein.accounts.web.view.FormView;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/code}: signing in with a code from an app as well. */
final class FactorPages {
    static final String PATH = OwnPages.PATH + "/code";
    static final String CODES = PATH + "/herstelcodes";
    static final String OFF = PATH + "/uit";

    private static final String PASSWORD = "password";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Answers answers;

    FactorPages(Accounts accounts, SecondFactors factors, Answers answers) {
        this.accounts = accounts;
        this.factors = factors;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        return form(FormView.empty(PATH, request.csrfToken()), request);
    }

    private Answer form(FormView form, WebRequest request) {
        Optional<Account> account = accounts.own(request.viewer());
        if (account.isEmpty()) {
            return new Answer.SignIn();
        }
        if (account.get().secondFactor().on()) {
            FactorView view = new FactorView(account.get().secondFactor(), form);
            return answers.form("factor", "accounts.factor.title", form, view, request);
        }
        SecondFactors.Enrolment enrolment = factors.begin(request.viewer());
        EnrolmentView view = new EnrolmentView(
                grouped(enrolment.secret()),
                enrolment.address().toString(),
                QrCode.of(enrolment.address().toString()),
                account.get().secondFactor().missing(),
                form);
        return answers.form("enrol", "accounts.factor.title", form, view, request);
    }

    /** As it is easiest typed over. */
    private static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    Answer confirm(WebRequest request) {
        return Answers.member(
                request,
                some -> Answers.attempt(
                        FormView.empty(PATH, some.csrfToken()),
                        again -> form(again, some),
                        () -> codes(
                                factors.confirm(
                                        some.field("code"), some.field(PASSWORD), some.viewer(), Answers.device(some)),
                                true,
                                some)));
    }

    private Answer codes(List<String> codes, boolean first, WebRequest request) {
        return answers.page("codes", "accounts.codes.title", new CodesView(codes, first), request);
    }

    Answer renewCodes(WebRequest request) {
        return Answers.member(
                request,
                some -> Answers.attempt(
                        FormView.empty(CODES, some.csrfToken()),
                        again -> form(again, some),
                        () -> codes(factors.renewCodes(some.field(PASSWORD), some.viewer()), false, some)));
    }

    Answer switchOff(WebRequest request) {
        return Answers.member(request, some -> {
            FormView typed = FormView.empty(OFF, some.csrfToken());
            try {
                return Answers.attempt(typed, again -> form(again, some), () -> {
                    factors.remove(some.field(PASSWORD), some.viewer(), Answers.device(some));
                    return new Answer.Redirect(OwnPages.PATH + "?gedaan=code-uit", false);
                });
            } catch (ConflictException e) {
                return form(typed.fault("", e.messageKey()), some);
            }
        });
    }
}
