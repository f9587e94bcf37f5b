package nl.pleegplein.web.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.shell.answers.KeptReplies;
import nl.pleegplein.web.shell.answers.Replies;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.answers.ReplyWriter;
import nl.pleegplein.web.shell.entry.AccessLine;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.PlainAnswers;
import nl.pleegplein.web.shell.entry.Refusal;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.forms.Csrf;
import nl.pleegplein.web.shell.forms.FormReader;
import nl.pleegplein.web.shell.forms.FormToken;
import nl.pleegplein.web.shell.forms.LanguageChoice;
import nl.pleegplein.web.shell.sections.Assets;
import nl.pleegplein.web.shell.sections.Assets.Asset;
import nl.pleegplein.web.shell.sections.Circuit;
import nl.pleegplein.web.shell.sections.LiveSection;
import nl.pleegplein.web.shell.sections.RouteTable.Match;
import nl.pleegplein.web.shell.sections.SectionDirectory;
import nl.pleegplein.web.shell.sections.SectionDirectory.Place;

/** Finds out which section answers a request, and has it answered. */
final class ShellServlet extends HttpServlet {
    private static final Duration BACK_SOON = Duration.ofSeconds(15);

    private final transient SectionDirectory directory;
    private final transient Problems problems;
    private final transient KeptReplies kept;
    private final transient Csrf csrf;
    private final transient FormReader forms;
    private final transient Dispatch dispatch;
    private final transient Runnable missed;

    /** @param missed is told of each request that came in past the filter */
    ShellServlet(
            SectionDirectory directory,
            Problems problems,
            KeptReplies kept,
            Csrf csrf,
            FormReader forms,
            Dispatch dispatch,
            Runnable missed) {
        this.kept = kept;
        this.directory = directory;
        this.problems = problems;
        this.csrf = csrf;
        this.forms = forms;
        this.dispatch = dispatch;
        this.missed = missed;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestFacts facts = (RequestFacts) request.getAttribute(RequestFacts.ATTRIBUTE);
        if (facts == null) {
            missed.run();
            // While the site starts, the server may take up the servlet a moment before the filter.
            response.setHeader("Retry-After", String.valueOf(BACK_SOON.toSeconds()));
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Optional<Reply> reply;
        try {
            reply = route(facts, request, response);
        } catch (Refusal e) {
            reply = Optional.of(problems.page(facts, e.status()));
        }
        if (reply.isPresent()) {
            ReplyWriter.write(reply.get(), facts.isHead(), request, response);
        }
    }

    /** The reply, when it can be given at once. */
    private Optional<Reply> route(RequestFacts facts, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String first = facts.path().first();
        if (first.equals("api")) {
            return Optional.of(apiIsAway(facts));
        }
        if (first.equals("assets")) {
            request.setAttribute(AccessLine.PATH, facts.path().raw());
            return Optional.of(asset(facts));
        }
        if (first.equals(LanguageChoice.PATH)) {
            return language(facts, request, response);
        }
        Place place = directory.at(facts.path().segments());
        if (place instanceof Place.Here here) {
            return answer(facts, here.section(), request, response);
        }
        return Optional.of(place instanceof Place.Away ? problems.away(facts, BACK_SOON) : problems.page(facts, 404));
    }

    /** Whoever serves it would have had this request, if it were there. */
    private static Reply apiIsAway(RequestFacts facts) {
        return Reply.of(503, "application/problem+json", new PlainAnswers(true, facts.id()).body(503))
                .with("Retry-After", String.valueOf(BACK_SOON.toSeconds()))
                .with("Cache-Control", "no-store");
    }

    private Reply asset(RequestFacts facts) {
        List<String> path = facts.path().segments();
        if (path.size() != 4 || facts.path().trailingSlash()) {
            return problems.page(facts, 404);
        }
        Optional<Assets> assets = directory.byId(path.get(1)).map(LiveSection::assets);
        Optional<Asset> asset = assets.flatMap(all -> all.find(path.get(3)));
        if (asset.isEmpty()) {
            return problems.page(facts, 404);
        }
        if (method(facts).filter(Method.GET::equals).isEmpty()) {
            return wrongMethod(facts, Set.of(Method.GET));
        }
        Caching caching = assets.get().cachingAt(path.get(2));
        return Replies.asset(
                facts, asset.get().type(), asset.get().bytes(), asset.get().gzipped(), caching);
    }

    private Optional<Reply> language(RequestFacts facts, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (facts.path().segments().size() > 1) {
            return Optional.of(problems.page(facts, 404));
        }
        if (method(facts).filter(Method.POST::equals).isEmpty()) {
            return Optional.of(wrongMethod(facts, Set.of(Method.POST)));
        }
        forms.read(facts, request, response, 0, (form, async) -> Optional.of(LanguageChoice.choose(facts, form)));
        return Optional.empty();
    }

    private Optional<Reply> answer(
            RequestFacts facts, LiveSection section, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Method> method = method(facts);
        List<String> path = facts.path().segments();
        if (facts.path().trailingSlash() && method.filter(Method.GET::equals).isPresent()) {
            return Optional.of(Replies.redirect(withoutTrailingSlash(facts), true, false));
        }
        Set<Method> allowed = section.routes().allowed(path);
        if (allowed.isEmpty()) {
            return Optional.of(problems.page(facts, 404));
        }
        if (method.isEmpty() || !(section.routes().match(method.get(), path) instanceof Match.Hit hit)) {
            return Optional.of(wrongMethod(facts, allowed));
        }
        request.setAttribute(AccessLine.PATH, hit.forAll() ? facts.path().raw() : hit.pattern());
        Parameters query = Parameters.parse(facts.query());
        if (method.get() == Method.POST) {
            forms.read(
                    facts,
                    request,
                    response,
                    hit.upload(),
                    (form, async) -> checkToken(facts, form)
                            .or(() -> handle(hit, asked(facts, section, hit, query, form), response, () -> async)));
            return Optional.empty();
        }
        Optional<Reply> again = kept.find(facts, hit.forAll(), directory.arrangement());
        if (again.isPresent()) {
            section.countRequest();
            return again;
        }
        ShellRequest asked = asked(facts, section, hit, query, Parameters.NONE);
        return handle(hit, asked, response, () -> started(request, response));
    }

    private ShellRequest asked(
            RequestFacts facts, LiveSection section, Match.Hit hit, Parameters query, Parameters form) {
        return new ShellRequest(facts, section, hit.values(), query, form, new FormToken(csrf, facts), hit.forAll());
    }

    private static AsyncContext started(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync(request, response);
        // Ours is the only time limit: the container's could strike in the middle of a large file.
        async.setTimeout(0);
        return async;
    }

    /** A reply when the section rests; else it is handed to a worker. */
    private Optional<Reply> handle(
            Match.Hit hit, ShellRequest asked, HttpServletResponse response, Supplier<AsyncContext> async) {
        Circuit.Entry entry = asked.section().circuit().enter();
        if (entry instanceof Circuit.Pass pass) {
            dispatch.start(begun(async, pass), response, hit.handler(), asked, pass);
            return Optional.empty();
        }
        Duration left = entry instanceof Circuit.Rest rest ? rest.left() : BACK_SOON;
        return Optional.of(problems.away(asked.facts(), left));
    }

    private static AsyncContext begun(Supplier<AsyncContext> async, Circuit.Pass pass) {
        try {
            return async.get();
        } catch (RuntimeException | Error e) {
            pass.saidNothing();
            throw e;
        }
    }

    private Optional<Reply> checkToken(RequestFacts facts, Parameters form) {
        return switch (csrf.check(facts, form.first(Csrf.FIELD))) {
            case GENUINE -> Optional.empty();
            case FORGED -> Optional.of(problems.page(facts, 403));
            case UNKNOWN -> Optional.of(problems.away(facts, BACK_SOON));
        };
    }

    /** The method that a route may answer; empty when no route can. */
    private static Optional<Method> method(RequestFacts facts) {
        return switch (facts.method()) {
            case "GET", "HEAD" -> Optional.of(Method.GET);
            case "POST" -> Optional.of(Method.POST);
            default -> Optional.empty();
        };
    }

    private static String withoutTrailingSlash(RequestFacts facts) {
        String raw = facts.path().raw();
        String path = raw.substring(0, raw.length() - 1);
        return facts.query().isEmpty() ? path : path + "?" + facts.query();
    }

    private Reply wrongMethod(RequestFacts facts, Set<Method> allowed) {
        Set<String> names = new TreeSet<>();
        allowed.forEach(method -> names.add(method.name()));
        if (names.contains("GET")) {
            names.add("HEAD");
        }
        Reply reply = facts.method().equals("OPTIONS") ? Reply.empty(204) : problems.page(facts, 405);
        return reply.with("Allow", String.join(", ", names));
    }
}
