package nl.pleegplein.organisations.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.ManagedOrganisation;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.web.view.EditView;
import nl.pleegplein.organisations.web.view.Form;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** The form of an organisation: whole for operators, what it tells for its administrators. The core decides which. */
final class EditPages {
    private static final String NAME = "name";
    private static final String KINDS = "kinds";
    private static final String REGIONS = "regions";
    private static final String SITE = "site";
    private static final String TEXT = "text";

    private final String base;
    private final Organisations organisations;
    private final Words words;
    private final Answers answers;

    /** @param base {@code /beheer/organisaties} or {@code /mijn/organisaties} */
    EditPages(String base, Organisations organisations, Words words, Answers answers) {
        this.base = base;
        this.organisations = organisations;
        this.words = words;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        return Places.about(
                request,
                id -> organisations
                        .look(id, request.viewer())
                        .map(managed -> page(managed, filled(managed, request), request))
                        .orElseGet(Answer.NotFound::new));
    }

    private static Form filled(ManagedOrganisation managed, WebRequest request) {
        OrganisationDetails details = managed.details();
        return Form.empty(request.csrfToken())
                .value(NAME, List.of(details.name()))
                .value(KINDS, details.kinds().stream().map(OrganisationKind::id).toList())
                .value(REGIONS, List.copyOf(details.description().regions()))
                .value(SITE, List.of(details.description().site()))
                .value(TEXT, List.of(details.description().text()));
    }

    private static Form typed(WebRequest request) {
        Form form = Form.empty(request.csrfToken());
        for (String field : List.of(NAME, KINDS, REGIONS, SITE, TEXT)) {
            form = form.value(field, request.fieldAll(field));
        }
        return form;
    }

    private static OrganisationDetails details(WebRequest request) {
        Set<OrganisationKind> kinds = request.fieldAll(KINDS).stream()
                .flatMap(id -> OrganisationKind.of(id).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new OrganisationDetails(request.field(NAME), kinds, description(request));
    }

    private static Description description(WebRequest request) {
        return new Description(Set.copyOf(request.fieldAll(REGIONS)), request.field(SITE), request.field(TEXT));
    }

    private Answer page(ManagedOrganisation managed, Form form, WebRequest request) {
        EditView view = new EditView(
                Optional.of(words.row(managed.card(), request.text())),
                base + "/" + managed.card().id(),
                base,
                managed.whole(),
                words.kinds(request.text()),
                words.regions(request.locale()),
                form,
                Places.said(request));
        return answers.own(form.status(), "edit", managed.card().name(), view, request);
    }

    Answer save(WebRequest request) {
        return Places.about(request, id -> {
            Optional<ManagedOrganisation> managed = organisations.look(id, request.viewer());
            if (managed.isEmpty()) {
                return new Answer.NotFound();
            }
            return Answers.attempt(typed(request), again -> page(managed.get(), again, request), () -> {
                change(id, managed.get(), request);
                return Places.done(base + "/" + id, "bewaard");
            });
        });
    }

    private void change(OrganisationId id, ManagedOrganisation managed, WebRequest request) {
        if (managed.whole()) {
            organisations.change(id, details(request), request.viewer());
        } else {
            organisations.describe(id, description(request), request.viewer());
        }
    }

    Answer newForm(WebRequest request) {
        return Places.known(request, known -> newPage(Form.empty(request.csrfToken()), request));
    }

    private Answer newPage(Form form, WebRequest request) {
        if (!organisations.mayAdd(request.viewer())) {
            throw new ForbiddenException("organisations.forbidden", "Only operators add organisations");
        }
        EditView view = new EditView(
                Optional.empty(),
                OperatorPages.NEW,
                base,
                true,
                words.kinds(request.text()),
                words.regions(request.locale()),
                form,
                "");
        return answers.own(form.status(), "edit", request.text().get("organisations.new.title"), view, request);
    }

    Answer add(WebRequest request) {
        return Places.known(
                request,
                known -> Answers.attempt(typed(request), again -> newPage(again, request), () -> {
                    OrganisationId id = organisations.add(details(request), false, request.viewer());
                    return Places.done(base + "/" + id, "gemaakt");
                }));
    }
}
