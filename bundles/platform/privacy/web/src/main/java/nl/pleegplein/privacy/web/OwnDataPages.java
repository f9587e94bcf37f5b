package nl.pleegplein.privacy.web;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Consent;
import nl.pleegplein.privacy.api.Consents;
import nl.pleegplein.privacy.api.ExportState;
import nl.pleegplein.privacy.api.Exports;
import nl.pleegplein.privacy.web.view.OwnDataView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/gegevens}: getting one's data, what others did with them, and to what one said yes. */
final class OwnDataPages {
    static final String PATH = "/mijn/gegevens";
    static final String ARCHIVE = PATH + "/archief";
    static final String CONSENT = PATH + "/toestemming";

    private static final int IN_A_PAGE = 20;

    private final Exports exports;
    private final Consents consents;
    private final AuditTrail trail;
    private final Answers answers;

    OwnDataPages(Exports exports, Consents consents, AuditTrail trail, Answers answers) {
        this.exports = exports;
        this.consents = consents;
        this.trail = trail;
        this.answers = answers;
    }

    Answer own(WebRequest request) {
        Viewer viewer = request.viewer();
        if (!viewer.isMember()) {
            return new Answer.SignIn();
        }
        Optional<String> after = request.query("na");
        Slice<AuditEntry> entries = trail.aboutViewer(after, IN_A_PAGE, viewer);
        List<Consent> said = after.isEmpty() ? consents.own(viewer) : List.of();
        OwnDataView view = new OwnDataView(
                exports.state(viewer),
                said,
                entries.items(),
                entries.next().map(next -> PATH + "?na=" + next + "#inzage"),
                after.isEmpty(),
                request.csrfToken());
        return answers.own("own", "privacy.own.title", view, request);
    }

    Answer start(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        exports.start(request.locale(), request.viewer());
        return new Answer.Redirect(PATH, false);
    }

    Answer archive(WebRequest request) {
        Viewer viewer = request.viewer();
        if (!viewer.isMember()) {
            return new Answer.SignIn();
        }
        Optional<ExportState> state =
                exports.state(viewer).filter(known -> known.archive().isPresent());
        return state.isEmpty() ? new Answer.NotFound() : stream(state.get(), viewer);
    }

    private Answer stream(ExportState state, Viewer viewer) {
        ExportState.Archive archive = state.archive().orElseThrow();
        return new Answer.Stream(
                "application/zip",
                archive.bytes(),
                state.id(),
                archive.made(),
                Optional.of("pleegplein.zip"),
                offset -> exports.open(offset, viewer),
                Caching.NONE);
    }

    Answer withdraw(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        consents.withdraw(request.field("doel"), request.viewer());
        return new Answer.Redirect(PATH, false);
    }
}
