package nl.pleegplein.privacy.web;

import java.util.List;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Consents;
import nl.pleegplein.privacy.api.Erasures;
import nl.pleegplein.privacy.api.Exports;
import nl.pleegplein.privacy.api.PurposeRegister;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the site does with data, getting one's own, leaving, and the audit trail. */
@Component(service = WebSection.class)
public final class PrivacySection implements WebSection {
    private static final int FOOT_ORDER = 50;
    /** After one's own account: the head has room for one. */
    private static final int OWN_ORDER = 100;

    private static final int DESK_ORDER = 400;

    private final Messages messages = Messages.beside(PrivacySection.class);
    private final Routes routes;

    @Activate
    public PrivacySection(
            @Reference Erasures erasures,
            @Reference Exports exports,
            @Reference Consents consents,
            @Reference AuditTrail trail,
            @Reference PurposeRegister register) {
        Answers answers = new Answers();
        ClosingPages closing = new ClosingPages(erasures, register, answers);
        OwnDataPages own = new OwnDataPages(exports, consents, trail, answers);
        this.routes = Routes.builder()
                .get(RegisterPage.PATH, new RegisterPage(register, answers)::show)
                .get(ClosingPages.RECEIPT, closing::receipt)
                .get(ClosingPages.PATH, closing::ask)
                .post(ClosingPages.PATH, closing::close)
                .get(OwnDataPages.PATH, own::own)
                .post(OwnDataPages.PATH, own::start)
                .get(OwnDataPages.ARCHIVE, own::archive)
                .post(OwnDataPages.CONSENT, own::withdraw)
                .get(TrailPage.PATH, new TrailPage(trail, answers)::show)
                .build();
    }

    @Override
    public String id() {
        return "privacy";
    }

    @Override
    public Set<String> paths() {
        return Set.of("privacy", "mijn/gegevens", "mijn/opzeggen", "beheer/inzage");
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(
                new MenuEntry("privacy.register.menu", RegisterPage.PATH, "shield-check", FOOT_ORDER, Slot.FOOT),
                new MenuEntry("privacy.own.title", OwnDataPages.PATH, "shield-check", OWN_ORDER, Slot.OWN),
                new MenuEntry(
                        "privacy.trail.title", TrailPage.PATH, "eye", DESK_ORDER, Slot.MANAGE, Set.of(Role.OPERATOR)));
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
