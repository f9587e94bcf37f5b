package nl.pleegplein.web.shell;

import gg.jte.Content;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.shell.answers.Replies;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.PlainAnswers;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.forms.Csrf;
import nl.pleegplein.web.shell.forms.FormReader;
import nl.pleegplein.web.shell.forms.FormToken;
import nl.pleegplein.web.shell.pages.ErrorPage;
import nl.pleegplein.web.shell.pages.Layout;
import nl.pleegplein.web.shell.pages.ShellSection;
import nl.pleegplein.web.shell.pages.TypedForm;
import nl.pleegplein.web.shell.sections.LiveSection;
import nl.pleegplein.web.shell.sections.SectionDirectory;
import nl.pleegplein.web.shell.texts.SectionText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages for what did not work: friendly ones in the layout, and a plain one when even that fails. Thread-safe. */
final class Problems implements FormReader.Refuser {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> WORDED =
            Set.of(400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 422, 429, 500, 503);
    private static final Set<Integer> KEPT_BY_NOBODY = Set.of(401, 429);
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Browsers ask for nothing then (RFC 6750): the page has the way in. */
    private static final String ASK_FOR_NOTHING = "Bearer realm=\"Pleegplein\"";

    private final SectionDirectory directory;
    private final Layout layout;
    private final Templates templates;
    private final Replies replies;
    private final Csrf csrf;

    Problems(SectionDirectory directory, Layout layout, Templates templates, Replies replies, Csrf csrf) {
        this.directory = directory;
        this.layout = layout;
        this.templates = templates;
        this.replies = replies;
        this.csrf = csrf;
    }

    Optional<LiveSection> shell() {
        return directory.byId(ShellSection.ID);
    }

    @Override
    public Reply page(RequestFacts facts, int status) {
        return page(facts, status, Optional.empty(), SOON);
    }

    @Override
    public Reply busy(RequestFacts facts) {
        return page(facts, 503, "error.busy", Optional.empty(), SOON);
    }

    /** The way in; who has filled in a form finds that on the page as well. */
    Reply signIn(ShellRequest request) {
        RequestFacts facts = request.facts();
        boolean accounts = directory.shown().stream()
                .anyMatch(section ->
                        !section.links(facts.locale()).in(Slot.SIGN_IN).isEmpty());
        if (!accounts) {
            return page(facts, 401).with("WWW-Authenticate", ASK_FOR_NOTHING);
        }
        Optional<TypedForm> typed = TypedForm.of(request);
        String key = typed.isPresent() ? "error.401.again" : "error.401.signIn";
        Optional<String> words = shell().map(shell -> shell.text(facts.locale()).get(key));
        Reply reply = page(facts, 401, "error.401", words, SOON, typed).with("WWW-Authenticate", ASK_FOR_NOTHING);
        return request.formToken().setCookie().map(reply::withCookie).orElse(reply);
    }

    Reply away(RequestFacts facts, Duration retryAfter) {
        return page(facts, 503, Optional.empty(), retryAfter);
    }

    Reply away(ShellRequest request, Answer.Unavailable away) {
        Optional<String> words = textOf(request).find(away.messageKey());
        return page(request.facts(), 503, words, away.retryAfter());
    }

    Reply refused(ShellRequest request, DomainException refusal) {
        Optional<String> words =
                textOf(request).find(refusal.messageKey(), refusal.arguments().toArray());
        Duration retryAfter = refusal instanceof BusyException busy ? busy.retryAfter() : SOON;
        return page(request.facts(), status(refusal, request.method()), words, retryAfter);
    }

    private static int status(DomainException refusal, Method method) {
        if (refusal instanceof UnknownItemException) {
            return 404;
        }
        if (refusal instanceof ForbiddenException) {
            return 403;
        }
        if (refusal instanceof InvalidInputException) {
            return method == Method.POST ? 422 : 400;
        }
        if (refusal instanceof ConflictException) {
            return 409;
        }
        return refusal instanceof BusyException busy && busy.callerTooQuick() ? 429 : 503;
    }

    private static SectionText textOf(ShellRequest request) {
        return request.section().text(request.locale());
    }

    private Reply page(RequestFacts facts, int status, Optional<String> words, Duration retryAfter) {
        String key = "error." + (WORDED.contains(status) ? status : status < 500 ? 400 : 500);
        return page(facts, status, key, words, retryAfter);
    }

    private Reply page(RequestFacts facts, int status, String key, Optional<String> words, Duration retryAfter) {
        return page(facts, status, key, words, retryAfter, Optional.empty());
    }

    private Reply page(
            RequestFacts facts,
            int status,
            String key,
            Optional<String> words,
            Duration retryAfter,
            Optional<TypedForm> typed) {
        Reply reply = laidOut(facts, status, key, words, typed).orElseGet(() -> plain(facts, status));
        reply = reply.with("Cache-Control", status >= 500 || KEPT_BY_NOBODY.contains(status) ? "no-store" : "no-cache");
        return status == 503 || status == 429 ? Replies.later(reply, retryAfter) : reply;
    }

    private Optional<Reply> laidOut(
            RequestFacts facts, int status, String key, Optional<String> words, Optional<TypedForm> typed) {
        try {
            return shell().map(shell -> laidOut(facts, status, key, words, typed, shell));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.error("The error page of request {} failed", facts.id(), e);
            return Optional.empty();
        }
    }

    private Reply laidOut(
            RequestFacts facts,
            int status,
            String key,
            Optional<String> words,
            Optional<TypedForm> typed,
            LiveSection shell) {
        SectionText text = shell.text(facts.locale());
        Optional<String> id = status >= 500 ? Optional.of(facts.id()) : Optional.empty();
        String title = text.get(key + ".title");
        ShellRequest request = new ShellRequest(
                facts, shell, Map.of(), Parameters.NONE, Parameters.NONE, new FormToken(csrf, facts), false);
        ErrorPage model = new ErrorPage(
                title,
                words.orElseGet(() -> text.get(key + ".text")),
                id,
                Layout.searchBox(directory.shown()),
                status == 401 ? Layout.signIn(request, directory.shown()) : Optional.empty(),
                typed);
        Content body = templates.view("error", text, model);
        byte[] html = layout.render(
                request, shell, directory.shown(), PageHead.titled(title).unlisted(), body);
        return replies.body(facts, status, Replies.HTML, html, Caching.PRIVATE, true);
    }

    static Reply plain(RequestFacts facts, int status) {
        byte[] body = new PlainAnswers(false, facts.id()).body(status);
        return Reply.of(status, Replies.HTML, body).with("Cache-Control", "no-store");
    }
}
