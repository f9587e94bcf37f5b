package nl.pleegplein.organisations.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.pleegplein.organisations.api.OrganisationStaff;
import nl.pleegplein.organisations.web.view.OwnView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/organisaties}: where one works, and which ask. */
final class OwnPages {
    static final String PATH = "/mijn/organisaties";
    static final String ACCEPT = PATH + "/ja";
    static final String DECLINE = PATH + "/nee";
    static final String LEAVE = PATH + "/weg";

    private final OrganisationStaff staff;
    private final Answers answers;

    OwnPages(OrganisationStaff staff, Answers answers) {
        this.staff = staff;
        this.answers = answers;
    }

    Answer own(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        OwnView view = new OwnView(staff.own(request.viewer()), Places.said(request), request.csrfToken());
        return answers.own("own", request.text().get("organisations.own.title"), view, request);
    }

    Answer accept(WebRequest request) {
        return change(request, "ja", row -> staff.accept(row, request.viewer()));
    }

    Answer decline(WebRequest request) {
        return change(request, "nee", row -> staff.decline(row, request.viewer()));
    }

    Answer leave(WebRequest request) {
        return change(request, "weg", row -> staff.leave(row, request.viewer()));
    }

    private static Answer change(WebRequest request, String said, Consumer<UUID> deed) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        Optional<UUID> row = Places.id(request.field("row"));
        if (row.isEmpty()) {
            return new Answer.NotFound();
        }
        deed.accept(row.get());
        return Places.done(PATH, said);
    }
}
