package nl.pleegplein.organisations.web;

import java.util.List;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.organisations.api.OrganisationAuthority;
import nl.pleegplein.organisations.api.OrganisationPaths;
import nl.pleegplein.organisations.api.OrganisationStaff;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organisations for everybody, for who works there, and for operators. */
@Component(service = WebSection.class)
public final class OrganisationsSection implements WebSection {
    private static final String ONE = "/{id}";
    private static final String STAFF = ONE + "/medewerkers";

    private final Messages messages = Messages.beside(OrganisationsSection.class);
    private final Routes routes;

    @Activate
    public OrganisationsSection(
            @Reference Organisations organisations,
            @Reference OrganisationStaff staff,
            @Reference OrganisationAuthority authority) {
        Answers answers = new Answers();
        Words words = new Words(organisations);
        ListPage list = new ListPage(organisations, words, answers);
        OrganisationPage one = new OrganisationPage(organisations, authority, words, answers);
        OperatorPages operator = new OperatorPages(organisations, words, answers);
        OwnPages own = new OwnPages(staff, answers);
        EditPages managed = new EditPages(OperatorPages.PATH, organisations, words, answers);
        Routes.Builder builder = Routes.builder()
                .get(OrganisationPaths.LIST, list::list)
                .get(OrganisationPage.PATH, one::page)
                .get(OperatorPages.PATH, operator::list)
                .get(OperatorPages.NEW, managed::newForm)
                .post(OperatorPages.NEW, managed::add)
                .get(OperatorPages.END, operator::askEnd)
                .post(OperatorPages.END, operator::end)
                .get(OperatorPages.RESTORE, operator::askRestore)
                .post(OperatorPages.RESTORE, operator::restore)
                .get(OwnPages.PATH, own::own)
                .post(OwnPages.ACCEPT, own::accept)
                .post(OwnPages.DECLINE, own::decline)
                .post(OwnPages.LEAVE, own::leave);
        manage(OperatorPages.PATH, managed, builder, organisations, staff, words, answers);
        EditPages administered = new EditPages(OwnPages.PATH, organisations, words, answers);
        manage(OwnPages.PATH, administered, builder, organisations, staff, words, answers);
        this.routes = builder.build();
    }

    /** The same pages stand at two places: among those of operators, and among one's own. */
    private static void manage(
            String base,
            EditPages edit,
            Routes.Builder builder,
            Organisations organisations,
            OrganisationStaff staff,
            Words words,
            Answers answers) {
        StaffPages people = new StaffPages(base, organisations, staff, words, answers);
        builder.get(base + ONE, edit::form)
                .post(base + ONE, edit::save)
                .get(base + STAFF, people::list)
                .post(base + STAFF, people::invite)
                .post(base + STAFF + "/intrekken", people::withdraw)
                .post(base + STAFF + "/weghalen", people::remove);
    }

    @Override
    public String id() {
        return "organisations";
    }

    @Override
    public Set<String> paths() {
        return Set.of("organisaties", "mijn/organisaties", "beheer/organisaties");
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(
                new MenuEntry("organisations.title", OrganisationPaths.LIST, "building", 500, Slot.FOOT),
                new MenuEntry("organisations.own.menu", OwnPages.PATH, "briefcase", 60, Slot.OWN),
                new MenuEntry(
                        "organisations.title",
                        OperatorPages.PATH,
                        "building",
                        210,
                        Slot.MANAGE,
                        Set.of(Role.OPERATOR)));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Set<String> styles() {
        return Set.of("organisations.css");
    }
}
