package nl.pleegplein.organisations.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.organisations.api.Organisation;
import nl.pleegplein.organisations.api.OrganisationAuthority;
import nl.pleegplein.organisations.api.OrganisationPaths;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.organisations.web.view.OrganisationView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** {@code /organisaties/{slug}}: what an organisation tells about itself. Nobody who works there is on it. */
final class OrganisationPage {
    static final String PATH = OrganisationPaths.LIST + "/{slug}";

    private final Organisations organisations;
    private final OrganisationAuthority authority;
    private final Words words;
    private final Answers answers;

    OrganisationPage(Organisations organisations, OrganisationAuthority authority, Words words, Answers answers) {
        this.organisations = organisations;
        this.authority = authority;
        this.words = words;
        this.answers = answers;
    }

    Answer page(WebRequest request) {
        String slug = request.pathValue("slug");
        Optional<Organisation> found = organisations.find(slug, request.viewer());
        if (found.isEmpty()) {
            return new Answer.NotFound();
        }
        Organisation organisation = found.get();
        boolean active = organisation.card().state() == OrganisationState.ACTIVE;
        if (!organisation.card().slug().equals(slug)) {
            return new Answer.Redirect(organisation.path(), active);
        }
        OrganisationView view = view(organisation, request);
        Text text = request.text();
        PageHead head = PageHead.titled(organisation.name())
                .described(organisation.card().summary())
                .at(organisation.path())
                .crumb(text.get("organisations.title"), OrganisationPaths.LIST)
                .lastCrumb(organisation.name())
                .framing(organisation.html().playerOrigins());
        return active
                ? answers.open(
                        "organisation",
                        head.embeddable(organisation.path()).structured(thing(organisation)),
                        view,
                        Caching.PUBLIC,
                        request)
                : answers.open("organisation", head.unlisted(), view, Caching.NONE, request);
    }

    private OrganisationView view(Organisation organisation, WebRequest request) {
        return new OrganisationView(
                words.row(organisation.card(), request.text()),
                organisation.site().map(URI::toString),
                organisation.site().map(URI::getHost).orElse(""),
                organisation.html(),
                manage(organisation, request.viewer()));
    }

    private Optional<String> manage(Organisation organisation, Viewer viewer) {
        String id = organisation.card().id().toString();
        if (viewer.has(Role.OPERATOR)) {
            return Optional.of(OperatorPages.PATH + "/" + id);
        }
        return authority
                .roleOf(organisation.card().id(), viewer)
                .filter(role -> role == StaffRole.ADMINISTRATOR)
                .map(role -> OwnPages.PATH + "/" + id);
    }

    /** As schema.org describes it (https://schema.org/Organization). */
    private static Map<String, Object> thing(Organisation organisation) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", "Organization");
        thing.put("@id", organisation.path());
        thing.put("name", organisation.name());
        thing.put("description", organisation.card().summary());
        organisation.site().ifPresent(site -> thing.put("sameAs", site.toString()));
        return thing;
    }
}
