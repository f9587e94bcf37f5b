package nl.pleegplein.mail.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.mail.api.OutgoingMail;
import nl.pleegplein.mail.web.view.MailView;
import nl.pleegplein.mail.web.view.OutboxView;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /beheer/post}: what waits in the outbox, for operators. */
@Component(service = WebSection.class)
public final class OutboxSection implements WebSection {
    static final String PATH = "/beheer/post";

    private static final int IN_A_PAGE = 50;
    private static final int DESK_ORDER = 300;

    private final Outbox outbox;
    private final Messages messages = Messages.beside(OutboxSection.class);
    private final Templates templates = Templates.beside(OutboxSection.class);
    private final Routes routes = Routes.builder()
            .get(PATH, this::list)
            .get(PATH + "/{id}", this::one)
            .post(PATH + "/{id}", this::tryAgain)
            .build();

    @Activate
    public OutboxSection(@Reference Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH.substring(1));
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(
                new MenuEntry("mail.title", PATH, "mail", DESK_ORDER, MenuEntry.Slot.MANAGE, Set.of(Role.OPERATOR)));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    private Answer list(WebRequest request) {
        if (isUnknown(request)) {
            return new Answer.SignIn();
        }
        Slice<OutgoingMail> mails = outbox.newest(request.query("na"), IN_A_PAGE, request.viewer());
        Text text = request.text();
        OutboxView view =
                new OutboxView(mails.items(), outbox.isConnected(), mails.next().map(next -> PATH + "?na=" + next));
        PageHead head = PageHead.titled(text.get("mail.title")).unlisted().lastCrumb(text.get("mail.title"));
        return Answer.page(head, templates.view("outbox", text, view), Caching.NONE);
    }

    private Answer one(WebRequest request) {
        if (isUnknown(request)) {
            return new Answer.SignIn();
        }
        Optional<OutgoingMail> mail = outbox.find(request.pathValue("id"), request.viewer());
        return mail.isEmpty() ? new Answer.NotFound() : page(mail.get(), request);
    }

    private Answer page(OutgoingMail mail, WebRequest request) {
        Text text = request.text();
        String title = mail.subject().isEmpty() ? text.get("mail.sent-already") : mail.subject();
        PageHead head = PageHead.titled(title)
                .unlisted()
                .crumb(text.get("mail.title"), PATH)
                .lastCrumb(title);
        List<MailView.Line> lines = mail.text()
                .lines()
                .map(line -> new MailView.Line(line, isAddress(line, request.site())))
                .toList();
        return Answer.page(
                head, templates.view("mail", text, new MailView(mail, lines, request.csrfToken())), Caching.NONE);
    }

    private Answer tryAgain(WebRequest request) {
        if (isUnknown(request)) {
            return new Answer.SignIn();
        }
        outbox.tryAgain(request.pathValue("id"), request.viewer());
        return new Answer.Redirect(PATH, false);
    }

    /** Only what leads to this site: nothing else was written by the site itself. */
    private static boolean isAddress(String line, URI site) {
        try {
            URI address = new URI(line.strip());
            return site.getAuthority().equals(address.getAuthority())
                    && site.getScheme().equals(address.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isUnknown(WebRequest request) {
        return !request.viewer().isMember() && request.viewer().roles().isEmpty();
    }
}
