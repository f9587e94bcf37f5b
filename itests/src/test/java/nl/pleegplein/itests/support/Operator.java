package nl.pleegplein.itests.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Who operates a site: with a browser, as they signed in, and with programs that have tokens of theirs. */
public final class Operator {
    private static final Map<URI, Operator> OPERATORS = new ConcurrentHashMap<>();

    /** What the programs of most tests do. */
    private static final Set<String> USUAL = Set.of(
            "operations:read",
            "library:read",
            "library:write",
            "taxonomy:read",
            "taxonomy:write",
            "jobs:read",
            "search:read");

    private final Somebody browser;
    private final String origin;
    private final String mail;
    private final String password;
    private final Map<Set<String>, String> tokens = new ConcurrentHashMap<>();

    private Operator(Http http, Somebody browser, String mail, String password) {
        this.browser = browser;
        this.origin = http.base().toString();
        this.mail = mail;
        this.password = password;
    }

    /** The one of the site that is at an address. */
    public static Operator of(Http http) {
        Operator operator = OPERATORS.get(http.base());
        if (operator == null) {
            throw new IllegalStateException("Nobody operates " + http.base());
        }
        return operator;
    }

    /** The one of the demonstration. */
    static void madeUp(Http http) {
        Operator operator =
                new Operator(http, new Somebody(http), "beheerder@voorbeeld.example", "de knoppen en de draden");
        operator.signIn();
        operator.operates(http);
    }

    /** Becomes it with the code that a site without an operator leaves in a file, and sets up a second factor. */
    static void first(Http http, Path code) throws IOException {
        String name = Members.newName();
        Somebody browser = new Somebody(http);
        String path = "/registreren/beheerder";
        Document form = browser.page(path + "?code=" + Files.readString(code).strip());
        HttpResponse<String> made = browser.send(
                form,
                path,
                "mail",
                Members.mail(name),
                "name",
                name,
                "password",
                Members.PASSWORD,
                "rules",
                "ja",
                "statement",
                "ja");
        Document enrol = browser.page(Members.location(made));
        String secret = enrol.selectFirst(".accounts-secret").text();
        HttpResponse<String> on =
                browser.send(enrol, "/mijn/code", "code", Authenticator.code(secret), "password", Members.PASSWORD);
        if (on.statusCode() != 200) {
            throw new AssertionError(on.body());
        }
        new Operator(http, browser, Members.mail(name), Members.PASSWORD).operates(http);
    }

    /** Says that the site at this address is theirs as well: another node of it, or what was restored from it. */
    public void operates(Http http) {
        OPERATORS.put(http.base(), this);
        program();
    }

    private void signIn() {
        HttpResponse<String> in =
                browser.send(browser.page("/inloggen"), "/inloggen", "mail", mail, "password", password);
        Members.location(in);
    }

    /** What their browser gets; when it was signed out it signs in once more. */
    public synchronized HttpResponse<String> get(String path) {
        HttpResponse<String> answer = browser.get(path);
        if (answer.statusCode() != 401) {
            return answer;
        }
        signIn();
        return browser.get(path);
    }

    public Document page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body());
    }

    /** The cookie of their session, for another browser. */
    public String session() {
        get("/mijn");
        return browser.session();
    }

    /** The headers of a program that operates, edits and brings in content. */
    public String[] program() {
        return program(USUAL);
    }

    /** The headers of a program that is good for this. */
    public String[] program(String... scopes) {
        return program(Set.of(scopes));
    }

    /** The headers of such a program when it sends JSON. */
    public String[] sending(String type, String... scopes) {
        String[] authorization = scopes.length == 0 ? program() : program(scopes);
        return new String[] {authorization[0], authorization[1], "Content-Type", type};
    }

    private String[] program(Set<String> scopes) {
        return new String[] {"Authorization", "Bearer " + tokens.computeIfAbsent(scopes, this::newToken)};
    }

    private synchronized String newToken(Set<String> scopes) {
        String quoted = scopes.stream().map(scope -> '"' + scope + '"').collect(Collectors.joining(","));
        HttpResponse<String> made = browser.json(
                "POST",
                "/api/account/tokens",
                "{\"name\":\"Proef\",\"scopes\":[" + quoted + "],\"days\":30,\"password\":\"" + password + "\"}",
                origin);
        if (made.statusCode() != 201) {
            throw new AssertionError(made.body());
        }
        return Http.json(made).path("secret").asText();
    }
}
