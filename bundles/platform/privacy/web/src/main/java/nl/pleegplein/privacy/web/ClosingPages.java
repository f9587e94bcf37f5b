package nl.pleegplein.privacy.web;

import java.util.Map;
import java.util.Optional;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureState;
import nl.pleegplein.privacy.api.Erasures;
import nl.pleegplein.privacy.api.PurposeRegister;
import nl.pleegplein.privacy.web.view.ClosingView;
import nl.pleegplein.privacy.web.view.ReceiptView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/opzeggen} closes one's account; {@code /privacy/ontvangst} tells afterwards what became of it. */
final class ClosingPages {
    static final String PATH = "/mijn/opzeggen";
    static final String RECEIPT = "/privacy/ontvangst";

    private static final Map<String, ErasureChoice> CHOICES =
            Map.of("weg", ErasureChoice.REMOVE, "naamloos", ErasureChoice.KEEP_NAMELESS);

    private final Erasures erasures;
    private final PurposeRegister register;
    private final Answers answers;

    ClosingPages(Erasures erasures, PurposeRegister register, Answers answers) {
        this.erasures = erasures;
        this.register = register;
        this.answers = answers;
    }

    Answer ask(WebRequest request) {
        return request.viewer().isMember()
                ? answers.own("closing", "privacy.close.title", new ClosingView(false, request.csrfToken()), request)
                : new Answer.SignIn();
    }

    Answer close(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        ErasureChoice choice = CHOICES.get(request.field("bijdragen"));
        if (choice == null) {
            return answers.wrong("closing", "privacy.close.title", new ClosingView(true, request.csrfToken()), request);
        }
        return new Answer.SignedOut(RECEIPT + "?code=" + erasures.close(choice, request.viewer()));
    }

    Answer receipt(WebRequest request) {
        Optional<ErasureState> state = request.query("code").flatMap(erasures::find);
        return state.isPresent()
                ? answers.own(
                        "receipt", "privacy.receipt.title", new ReceiptView(state.get(), register.site()), request)
                : new Answer.NotFound();
    }
}
