package nl.pleegplein.readability.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.readability.api.Readability;
import nl.pleegplein.readability.web.view.ResultView;
import nl.pleegplein.readability.web.view.TryView;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.Media;
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

/** {@code /redactie/leesbaarheid}: a text is tried, and not kept. */
@Component(service = WebSection.class)
public final class ReadabilitySection implements WebSection {
    static final String PATH = "/redactie/leesbaarheid";

    private static final int ORDER = 50;
    private static final int WRONG = 422;

    private final Readability readability;
    private final Markdown markdown;
    private final Messages messages = Messages.beside(ReadabilitySection.class);
    private final Templates templates = Templates.beside(ReadabilitySection.class);
    private final Routes routes =
            Routes.builder().get(PATH, this::empty).post(PATH, this::tried).build();

    @Activate
    public ReadabilitySection(@Reference Readability readability, @Reference Markdown markdown) {
        this.readability = readability;
        this.markdown = markdown;
    }

    @Override
    public String id() {
        return "readability";
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH.substring(1));
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(new MenuEntry(
                "readability.menu",
                PATH,
                "book-open",
                ORDER,
                MenuEntry.Slot.MANAGE,
                Set.of(Role.EDITOR, Role.REFERENT)));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    private Answer empty(WebRequest request) {
        return request.viewer().isMember()
                ? page(200, new TryView(request.csrfToken(), "", "", Optional.empty()), request)
                : new Answer.SignIn();
    }

    private Answer tried(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        String text = request.field("text");
        try {
            String plain = text.length() > Readability.LONGEST
                    ? text
                    : markdown.render(text, Media.NONE).plain();
            ResultView result = ResultView.of(readability.judge(plain, request.viewer()));
            return page(200, new TryView(request.csrfToken(), text, "", Optional.of(result)), request);
        } catch (InvalidInputException e) {
            String fault = e.faults().get(0).messageKey();
            return page(WRONG, new TryView(request.csrfToken(), text, fault, Optional.empty()), request);
        } catch (IllegalArgumentException e) {
            // Markdown of few signs may become a table of a million cells.
            return page(
                    WRONG, new TryView(request.csrfToken(), text, "readability.fault.long", Optional.empty()), request);
        }
    }

    private Answer page(int status, TryView view, WebRequest request) {
        Text text = request.text();
        PageHead head =
                PageHead.titled(text.get("readability.title")).unlisted().lastCrumb(text.get("readability.title"));
        return new Answer.Page(status, head, templates.view("try", text, view), Caching.NONE);
    }
}
