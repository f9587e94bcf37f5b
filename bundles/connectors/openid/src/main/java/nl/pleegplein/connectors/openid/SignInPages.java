package nl.pleegplein.connectors.openid;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.OutsideSignIns;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.connectors.openid.view.FieldsView;
import nl.pleegplein.connectors.openid.view.StepView;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** In by the provider, and what else is asked for. */
final class SignInPages {
    private static final String BACK = "terug";

    private final OutsideSignIns outside;
    private final SignIns signIns;
    private final Journeys journeys;
    private final Pages pages;

    SignInPages(OutsideSignIns outside, SignIns signIns, Journeys journeys, Pages pages) {
        this.outside = outside;
        this.signIns = signIns;
        this.journeys = journeys;
        this.pages = pages;
    }

    Answer begin(WebRequest request) {
        String back = Paths.here(request.query(BACK).orElse(""));
        if (request.viewer().isMember()) {
            return new Answer.Redirect(back, false);
        }
        // Nobody is signed in because another site wants it: they choose it on the page themselves.
        return Pages.fromElsewhere(request)
                ? new Answer.Redirect(Pages.SIGN_IN, false)
                : journeys.leave(Errand.Purpose.SIGN_IN, back, request);
    }

    Answer arrive(Proven proven, Errand errand, WebRequest request) {
        SignInAnswer answer;
        try {
            answer = outside.signIn(proven.identity(), proven.strong(), Pages.device(request));
        } catch (BusyException e) {
            return pages.tooOften(request);
        }
        if (answer instanceof SignInAnswer.SignedIn in) {
            return signedIn(in.session(), errand.back(), request);
        }
        if (answer instanceof SignInAnswer.Asked asked) {
            return step(new StepView(asked, errand.back(), FieldsView.empty(request.csrfToken())), request);
        }
        return pages.said(Pages.REFUSED, "openid.said.refused", request);
    }

    private Answer signedIn(NewSession session, String back, WebRequest request) {
        // Of two sessions in one browser the first could not be ended any more.
        signIns.signOut(request.viewer());
        return new Answer.SignedIn(session.token(), session.lasts(), back);
    }

    private Answer step(StepView step, WebRequest request) {
        return pages.page(step.form().status(), "step", step, request);
    }

    Answer goOn(WebRequest request) {
        String ticket = request.field("kaartje");
        String back = Paths.here(request.field(BACK));
        Optional<SignInAnswer.Asked> asked = signIns.asked(ticket);
        if (asked.isEmpty()) {
            return pages.said(Pages.REFUSED, "openid.said.begin", request);
        }
        Agreed agreed = new Agreed(
                List.of("ja").equals(request.fieldAll("rules")), List.of("ja").equals(request.fieldAll("statement")));
        try {
            return signedIn(signIns.goOn(ticket, request.field("code"), agreed, Pages.device(request)), back, request);
        } catch (InvalidInputException e) {
            return step(new StepView(asked.get(), back, Pages.wrong(e, request)), request);
        } catch (BusyException e) {
            return step(new StepView(asked.get(), back, Pages.busy(e, request)), request);
        } catch (UnknownItemException e) {
            return pages.said(Pages.REFUSED, "openid.said.begin", request);
        }
    }
}
