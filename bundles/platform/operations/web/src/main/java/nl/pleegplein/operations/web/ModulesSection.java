package nl.pleegplein.operations.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.operations.api.Domains;
import nl.pleegplein.operations.api.Refusals;
import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Sections;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code /beheer/modules}: what is installed and how it is doing, for operators. There also while others are away. */
@Component(service = WebSection.class)
public final class ModulesSection implements WebSection {
    static final String PATH = "/beheer/modules";

    private static final int FOOT_ORDER = 800;
    private static final int DESK_ORDER = 100;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Domains domains;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DomainStates states;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Sections sections;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Refusals> refusals = List.of();

    private final BundleContext context;
    private final Messages messages = Messages.beside(ModulesSection.class);
    private final Templates templates = Templates.beside(ModulesSection.class);
    private final Routes routes = Routes.builder()
            .get("/beheer", request -> new Answer.Redirect(PATH, false))
            .get(PATH, this::modules)
            .build();

    @Activate
    public ModulesSection(BundleContext context) {
        this.context = context;
    }

    ModulesSection(
            BundleContext context, Domains domains, DomainStates states, Sections sections, List<Refusals> refusals) {
        this(context);
        this.refusals = refusals;
        this.domains = domains;
        this.states = states;
        this.sections = sections;
    }

    @Override
    public String id() {
        return "beheer";
    }

    @Override
    public Set<String> paths() {
        return Set.of("beheer");
    }

    @Override
    public List<MenuEntry> menus() {
        Set<Role> operators = Set.of(Role.OPERATOR);
        return List.of(
                new MenuEntry("beheer.title", PATH, "settings", FOOT_ORDER, MenuEntry.Slot.FOOT, operators),
                new MenuEntry("beheer.modules.title", PATH, "blocks", DESK_ORDER, MenuEntry.Slot.MANAGE, operators));
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
        return Set.of("beheer.css");
    }

    private Answer modules(WebRequest request) {
        if (!request.viewer().has(Role.OPERATOR)) {
            return refusal(request.viewer());
        }
        Text text = request.text();
        PageHead head = PageHead.titled(text.get("beheer.modules.title"))
                .unlisted()
                .lastCrumb(text.get("beheer.modules.title"));
        Modules modules = new Modules(
                context,
                Optional.ofNullable(domains),
                Optional.ofNullable(states),
                Optional.ofNullable(sections),
                refusals);
        return Answer.page(head, templates.view("modules", text, modules.view()), Caching.NONE);
    }

    private static Answer refusal(Viewer viewer) {
        if (viewer.isMember() || !viewer.roles().isEmpty()) {
            throw new ForbiddenException("beheer.forbidden", "What is installed is for operators");
        }
        return new Answer.SignIn();
    }
}
