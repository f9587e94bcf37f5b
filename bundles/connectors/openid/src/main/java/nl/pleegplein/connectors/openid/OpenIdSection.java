package nl.pleegplein.connectors.openid;

import java.util.List;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;

/** The pages, while there is a provider. */
final class OpenIdSection implements WebSection {
    /** Who may have a link is decided by accounts; these see where it is made. */
    private static final Set<Role> STAFF = Set.of(Role.EDITOR, Role.MODERATOR, Role.COMMUNITY_MANAGER, Role.OPERATOR);

    private final Messages messages = Messages.beside(OpenIdSection.class);
    private final Journeys journeys;
    private final SignInPages signIn;
    private final OwnPages own;
    private final Routes routes;

    OpenIdSection(Journeys journeys, SignInPages signIn, OwnPages own) {
        this.journeys = journeys;
        this.signIn = signIn;
        this.own = own;
        this.routes = Routes.builder()
                .get(Paths.SIGN_IN, signIn::begin)
                .get(Paths.BACK, this::back)
                .post(Paths.STEP, signIn::goOn)
                .get(Paths.OWN, own::own)
                .post(Paths.OWN, own::prepare)
                .get(Paths.LEAVE, own::leave)
                .get(Paths.GO, own::go)
                .post(Paths.OFF, own::unlink)
                .build();
    }

    private Answer back(WebRequest request) {
        return journeys.back(
                request,
                (proven, errand) -> errand.purpose() == Errand.Purpose.LINK
                        ? own.arrive(proven, request)
                        : signIn.arrive(proven, errand, request));
    }

    @Override
    public String id() {
        return "openid";
    }

    @Override
    public Set<String> paths() {
        return Set.of("openid", "mijn/openid");
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(new MenuEntry("openid.menu", Paths.OWN, "log-in", 90, Slot.OWN, STAFF));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
