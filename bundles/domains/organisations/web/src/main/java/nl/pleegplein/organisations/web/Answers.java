package nl.pleegplein.organisations.web;

import java.util.function.Function;
import java.util.function.Supplier;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.organisations.web.view.Form;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** What the pages of organisations have in common. */
final class Answers {
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final Templates templates = Templates.beside(OrganisationsSection.class);

    /** A page that everyone may read. */
    Answer open(String template, PageHead head, Object model, Caching caching, WebRequest request) {
        return Answer.page(head, templates.view(template, request.text(), model), caching);
    }

    /** A page for one reader: kept nowhere, and found by nobody. */
    Answer own(String template, String title, Object model, WebRequest request) {
        return own(200, template, title, model, request);
    }

    Answer own(int status, String template, String title, Object model, WebRequest request) {
        return new Answer.Page(
                status,
                PageHead.titled(title).unlisted(),
                templates.view(template, request.text(), model),
                Caching.NONE);
    }

    /** Does it, or shows the form again with what was typed and what is wrong. */
    static Answer attempt(Form typed, Function<Form, Answer> again, Supplier<Answer> deed) {
        try {
            return deed.get();
        } catch (InvalidInputException e) {
            return again.apply(with(typed, e));
        } catch (ConflictException e) {
            return again.apply(typed.refused(CONFLICT, "", e.messageKey()));
        } catch (BusyException e) {
            return again.apply(typed.refused(TOO_MANY, "", e.messageKey()));
        }
    }

    private static Form with(Form form, InvalidInputException refusal) {
        Form wrong = refusal.faults().isEmpty() ? form.fault("", refusal.messageKey()) : form;
        for (InvalidInputException.Fault fault : refusal.faults()) {
            wrong = wrong.fault(fault.field(), fault.messageKey());
        }
        return wrong;
    }
}
