package nl.pleegplein.organisations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.pleegplein.organisations.api.ManagedOrganisation;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationStaff;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.organisations.web.view.Form;
import nl.pleegplein.organisations.web.view.StaffView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** Who works for an organisation, for operators and its administrators. */
final class StaffPages {
    private static final String STAFF = "/medewerkers";
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String REASON = "reason";

    private final String base;
    private final Organisations organisations;
    private final OrganisationStaff staff;
    private final Words words;
    private final Answers answers;

    /** @param base {@code /beheer/organisaties} or {@code /mijn/organisaties} */
    StaffPages(String base, Organisations organisations, OrganisationStaff staff, Words words, Answers answers) {
        this.base = base;
        this.organisations = organisations;
        this.staff = staff;
        this.words = words;
        this.answers = answers;
    }

    Answer list(WebRequest request) {
        return Places.about(request, id -> list(id, Form.empty(request.csrfToken()), request));
    }

    private Answer list(OrganisationId id, Form form, WebRequest request) {
        Optional<ManagedOrganisation> managed = organisations.look(id, request.viewer());
        if (managed.isEmpty()) {
            return new Answer.NotFound();
        }
        StaffView view = new StaffView(
                words.row(managed.get().card(), request.text()),
                base + "/" + id,
                staff.list(id, request.viewer()),
                List.of(StaffRole.values()),
                form,
                Places.said(request));
        return answers.own(form.status(), "staff", request.text().get("organisations.staff.title"), view, request);
    }

    Answer invite(WebRequest request) {
        return Places.about(request, id -> {
            Form typed = Form.empty(request.csrfToken())
                    .value(NAME, request.fieldAll(NAME))
                    .value(ROLE, request.fieldAll(ROLE))
                    .value(REASON, request.fieldAll(REASON));
            Optional<StaffRole> role = Arrays.stream(StaffRole.values())
                    .filter(one -> one.name().equals(request.field(ROLE)))
                    .findFirst();
            if (role.isEmpty()) {
                return list(id, typed.fault(ROLE, "organisations.fault.role"), request);
            }
            return Answers.attempt(typed, again -> list(id, again, request), () -> {
                staff.invite(id, request.field(NAME), role.get(), request.field(REASON), request.viewer());
                return Places.done(here(id), "gevraagd");
            });
        });
    }

    private String here(OrganisationId id) {
        return base + "/" + id + STAFF;
    }

    Answer withdraw(WebRequest request) {
        return change(request, "ingetrokken", (id, row) -> staff.withdraw(id, row, request.viewer()));
    }

    Answer remove(WebRequest request) {
        return change(
                request, "weggehaald", (id, row) -> staff.remove(id, row, request.field(REASON), request.viewer()));
    }

    /** With the row that the form names. */
    private Answer change(WebRequest request, String said, BiConsumer<OrganisationId, UUID> deed) {
        return Places.about(request, id -> {
            Optional<UUID> row = Places.id(request.field("row"));
            if (row.isEmpty()) {
                return new Answer.NotFound();
            }
            return Answers.attempt(
                    Form.empty(request.csrfToken()), again -> list(id, elsewhere(again), request), () -> {
                        deed.accept(id, row.get());
                        return Places.done(here(id), said);
                    });
        });
    }

    /** What is wrong with the reason of a removal stands above, and not at the form of an invitation. */
    private static Form elsewhere(Form form) {
        return form.fault(REASON)
                .map(key -> Form.empty(form.csrf()).fault("", key))
                .orElse(form);
    }
}
