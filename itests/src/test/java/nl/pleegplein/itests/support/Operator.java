package nl.pleegplein.itests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
            "operations:read", "library:read", "library:write", "taxonomy:read", "taxonomy:write", "search:read");

    private final Somebody browser;
    private final String origin;
    private final String mail;
    private final Map<Set<String>, String> tokens = new ConcurrentHashMap<>();

    private Operator(Http http, Somebody browser, String mail) {
        this.browser = browser;
        this.origin = http.base().toString();
        this.mail = mail;
    }

    /** The one of the site that is at an address. */
    public static Operator of(Http http) {
        Operator operator = OPERATORS.get(http.base());
        if (operator == null) {
            throw new IllegalStateException("Nobody operates " + http.base());
        }
        return operator;
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
        assertEquals(403, browser.status("/beheer/modules"), "not before there is a second factor");
        HttpResponse<String> on =
                browser.send(enrol, "/mijn/code", "code", Authenticator.code(secret), "password", Members.PASSWORD);
        assertEquals(10, Jsoup.parse(on.body()).select(".accounts-codes code").size(), on.body());
        assertEquals(200, browser.status("/beheer/modules"));
        assertFalse(Files.exists(code), "for one only");
        new Operator(http, browser, Members.mail(name)).operates(http);
    }

    /** Says that the site at this address is theirs as well: another node of it, or what was restored from it. */
    public void operates(Http http) {
        OPERATORS.put(http.base(), this);
        Site.await("all that a program may do").until(() -> program().length > 0);
    }

    public String mail() {
        return mail;
    }

    public Somebody browser() {
        return browser;
    }

    /** The headers of a program that operates, edits and brings in content. */
    public String[] program() {
        return program(USUAL);
    }

    /**
     * The headers of a program that sends something.
     *
     * @param type of what it sends
     * @param scopes what it is good for; none for those of {@link #program()}
     */
    public String[] sending(String type, String... scopes) {
        String[] authorization = program(scopes.length == 0 ? USUAL : Set.of(scopes));
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
                "{\"name\":\"Proef\",\"scopes\":[" + quoted + "],\"days\":30,\"password\":\"" + Members.PASSWORD
                        + "\"}",
                origin);
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.body());
        }
        return Http.json(made).path("secret").asText();
    }
}
