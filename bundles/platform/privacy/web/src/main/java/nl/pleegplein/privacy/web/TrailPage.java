package nl.pleegplein.privacy.web;

import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.web.view.TrailView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /beheer/inzage}: the audit trail, for operators. */
final class TrailPage {
    static final String PATH = "/beheer/inzage";

    private static final int IN_A_PAGE = 50;

    private final AuditTrail trail;
    private final Answers answers;

    TrailPage(AuditTrail trail, Answers answers) {
        this.trail = trail;
        this.answers = answers;
    }

    Answer show(WebRequest request) {
        Viewer viewer = request.viewer();
        if (!viewer.isMember() && viewer.roles().isEmpty()) {
            return new Answer.SignIn();
        }
        Slice<AuditEntry> entries = trail.newest(request.query("na"), IN_A_PAGE, viewer);
        TrailView view = new TrailView(entries.items(), entries.next().map(next -> PATH + "?na=" + next));
        return answers.own("trail", "privacy.trail.title", view, request);
    }
}
