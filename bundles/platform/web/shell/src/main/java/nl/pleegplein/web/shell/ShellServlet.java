package nl.pleegplein.web.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.shell.answers.Replies;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.answers.ReplyWriter;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.PlainAnswers;
import nl.pleegplein.web.shell.entry.Refusal;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.forms.Csrf;
import nl.pleegplein.web.shell.forms.FormToken;
import nl.pleegplein.web.shell.forms.LanguageChoice;
import nl.pleegplein.web.shell.sections.LiveSection;
import nl.pleegplein.web.shell.sections.RouteTable.Match;
import nl.pleegplein.web.shell.sections.SectionDirectory;
import nl.pleegplein.web.shell.sections.SectionDirectory.Place;

/** Finds out which section answers a request, and has it answered. */
final class ShellServlet extends HttpServlet {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration BACK_SOON = Duration.ofSeconds(15);

    private final transient SectionDirectory directory;
    private final transient Problems problems;
    private final transient Csrf csrf;
    private final transient Dispatch dispatch;

    ShellServlet(SectionDirectory directory, Problems problems, Csrf csrf, Dispatch dispatch) {
        this.directory = directory;
        this.problems = problems;
        this.csrf = csrf;
        this.dispatch = dispatch;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestFacts facts = (RequestFacts) request.getAttribute(RequestFacts.ATTRIBUTE);
        Optional<Reply> reply;
        try {
            reply = route(facts, request, response);
        } catch (Refusal e) {
            reply = Optional.of(problems.page(facts, e.status()));
        }
        if (reply.isPresent()) {
            ReplyWriter.write(reply.get(), facts.isHead(), response);
        }
    }

    /** The reply, when it can be given at once. */
    private Optional<Reply> route(RequestFacts facts, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String first = facts.path().first();
        if (first.equals("api")) {
            return Optional.of(apiIsAway(facts));
        }
        if (!Set.of("GET", "HEAD", "POST").contains(facts.method())) {
            return Optional.of(wrongMethod(facts, Set.of(Method.GET, Method.POST)));
        }
        if (first.equals("assets")) {
            return Optional.of(asset(facts));
        }
        if (first.equals(LanguageChoice.PATH)) {
            return Optional.of(language(facts, request));
        }
        Place place = directory.at(first);
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
        if (facts.method().equals("POST")) {
            return wrongMethod(facts, Set.of(Method.GET));
        }
        if (path.size() != 4 || facts.path().trailingSlash()) {
            return problems.page(facts, 404);
        }
        return directory
                .byId(path.get(1))
                .flatMap(section -> section.assets().find(path.get(2), path.get(3)))
                .map(asset -> Replies.asset(facts, asset.type(), asset.bytes(), asset.gzipped()))
                .orElseGet(() -> problems.page(facts, 404));
    }

    private Reply language(RequestFacts facts, HttpServletRequest request) throws IOException {
        if (facts.path().segments().size() > 1) {
            return problems.page(facts, 404);
        }
        return facts.method().equals("POST")
                ? LanguageChoice.choose(facts, form(request))
                : wrongMethod(facts, Set.of(Method.POST));
    }

    private Optional<Reply> answer(
            RequestFacts facts, LiveSection section, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Method method = facts.method().equals("POST") ? Method.POST : Method.GET;
        if (facts.path().trailingSlash() && method == Method.GET) {
            return Optional.of(Replies.redirect(withoutTrailingSlash(facts), true));
        }
        Match match = section.routes().match(method, facts.path().segments());
        if (match instanceof Match.WrongMethod wrong) {
            return Optional.of(wrongMethod(facts, wrong.allowed()));
        }
        if (!(match instanceof Match.Hit hit)) {
            return Optional.of(problems.page(facts, 404));
        }
        Parameters query = Parameters.parse(facts.query());
        Parameters form = method == Method.POST ? form(request) : Parameters.NONE;
        if (method == Method.POST) {
            Optional<Reply> refused = checkToken(facts, form);
            if (refused.isPresent()) {
                return refused;
            }
        }
        Optional<Duration> rest = section.circuit().enter();
        if (rest.isPresent()) {
            return Optional.of(problems.away(facts, rest.get()));
        }
        Map<String, String> values = hit.values();
        FormToken token = new FormToken(csrf, facts);
        dispatch.start(request, response, hit.handler(), new ShellRequest(facts, section, values, query, form, token));
        return Optional.empty();
    }

    private Optional<Reply> checkToken(RequestFacts facts, Parameters form) {
        return switch (csrf.check(facts, form.first(Csrf.FIELD))) {
            case GENUINE -> Optional.empty();
            case FORGED -> Optional.of(problems.page(facts, 403));
            case UNKNOWN -> Optional.of(problems.away(facts, BACK_SOON));
        };
    }

    private static Parameters form(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse(FORM);
        if (!type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw new Refusal(415, "A form is expected");
        }
        byte[] body = request.getInputStream().readAllBytes();
        return Parameters.parse(new String(body, StandardCharsets.UTF_8));
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
