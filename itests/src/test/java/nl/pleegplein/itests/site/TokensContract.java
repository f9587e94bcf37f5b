package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Programs do for a member what a token is for, and nothing else. */
abstract class TokensContract {
    private static final String TOKENS = "/mijn/toegang";
    private static final int FORBIDDEN = 403;
    private static final int UNUSABLE = 422;

    private final Site site;
    private final Http http;
    private final Members members;

    TokensContract(Site site) {
        this.site = site;
        this.http = site.http();
        this.members = new Members(http);
    }

    private static String wish(String password, String... scopes) {
        String quoted = Arrays.stream(scopes).map(scope -> '"' + scope + '"').collect(Collectors.joining(","));
        return "{\"name\":\"Proef\",\"scopes\":[" + quoted + "],\"days\":30,\"password\":\"" + password + "\"}";
    }

    private HttpResponse<String> ask(Somebody who, String body) {
        return who.json("POST", "/api/account/tokens", body, http.base().toString());
    }

    private JsonNode made(Somebody who, String... scopes) {
        HttpResponse<String> answer = ask(who, wish(Members.PASSWORD, scopes));
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals("private, no-store", header(answer, "Cache-Control"));
        return Http.json(answer);
    }

    private String token(Somebody who, String... scopes) {
        return made(who, scopes).path("secret").asText();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path, String token) {
        return http.get(path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(String method, String path, String body, String token) {
        return http.send(http.to(path, "Authorization", "Bearer " + token, "Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static void beyond(String scope, HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode(), answer.body());
        assertEquals("rest.scope.missing", Http.json(answer).path("code").asText());
        assertEquals(
                "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"", header(answer, "WWW-Authenticate"));
    }

    @Test
    void aTokenIsMadeOnAPageShownOnceAndRevoked() {
        String name = Members.newName();
        Somebody anna = members.member(name);
        HttpResponse<String> answer = anna.send(
                anna.page(TOKENS),
                TOKENS,
                "name",
                "Mijn rooster",
                "scopes",
                "account:read",
                "days",
                "30",
                "password",
                Members.PASSWORD);
        String token =
                Jsoup.parse(answer.body()).selectFirst(".accounts-codes code").text();
        assertTrue(header(answer, "Cache-Control").contains("no-store"));
        JsonNode account = Http.json(get("/api/account", token));
        assertEquals(name, account.path("name").asText());
        assertEquals(Members.mail(name), account.path("mail").asText());
        Document list = anna.page(TOKENS);
        assertTrue(list.text().contains("Mijn rooster"));
        assertTrue(list.text().contains("Laatst gebruikt"), list.text());
        assertFalse(list.html().contains(token));
        assertTrue(anna.page("/mijn/gegevens").text().contains("Toegangssleutel gemaakt"), "it is in the trail");

        String ask = list.selectFirst("a[href*=sleutel]").attr("href");
        anna.send(anna.page(ask), TOKENS + "/intrekken");
        HttpResponse<String> refused = get("/api/account", token);
        assertEquals(401, refused.statusCode());
        assertEquals("Bearer error=\"invalid_token\"", header(refused, "WWW-Authenticate"));
    }

    @Test
    void whatIsBeyondItsScopesIsRefused() {
        String token = token(members.member(Members.newName()), "account:read", "profile:read");
        assertEquals(200, get("/api/account", token).statusCode());
        assertEquals(200, get("/api/profile", token).statusCode());
        beyond("privacy:read", get("/api/privacy/own/trail", token));
        beyond("library:read", get("/api/library/articles", token));
        beyond("profile:write", send("PUT", "/api/profile", "{\"visibility\":\"EVERYONE\"}", token));
        beyond("account:write", send("DELETE", "/api/account/sessions/x", "", token));
        assertEquals(200, http.status("/api/library/articles"), "which anybody may read without one");
    }

    @Test
    void aProgramCannotMakeOrRevokeTokens() {
        Somebody anna = members.member(Members.newName());
        JsonNode made = made(anna, "account:read", "account:write");
        String token = made.path("secret").asText();
        String id = made.at("/token/id").asText();
        HttpResponse<String> another =
                send("POST", "/api/account/tokens", wish(Members.PASSWORD, "account:read"), token);
        assertEquals(403, another.statusCode(), another.body());
        assertEquals(403, send("DELETE", "/api/account/tokens/" + id, "", token).statusCode());
        assertEquals(
                1, Http.json(get("/api/account/tokens", token)).path("items").size());
        assertEquals(422, ask(anna, wish("geraden wachtwoord", "account:read")).statusCode());
        assertEquals(422, ask(anna, wish(Members.PASSWORD, "made-up:read")).statusCode());
        String forged = anna.json(
                        "POST", "/api/account/tokens", wish(Members.PASSWORD, "account:read"), "https://evil.example")
                .body();
        assertEquals(
                1, Http.json(get("/api/account/tokens", token)).path("items").size(), forged);
    }

    @Test
    void theTokenOfAnotherIsNotTouched() {
        Somebody anna = members.member(Members.newName());
        JsonNode made = made(anna, "account:read");
        Somebody bob = members.member(Members.newName());
        String site = http.base().toString();
        String path = "/api/account/tokens/" + made.at("/token/id").asText();
        assertEquals(204, bob.json("DELETE", path, "", site).statusCode());
        assertEquals(200, get("/api/account", made.path("secret").asText()).statusCode());
        assertEquals(204, anna.json("DELETE", path, "", site).statusCode());
        assertEquals(401, get("/api/account", made.path("secret").asText()).statusCode());
    }

    @Test
    void onAPageItIsAVisitors() {
        String token = token(members.member(Members.newName()), "account:read", "operations:read");
        for (String path : new String[] {"/mijn", TOKENS, "/mijn/pagina"}) {
            assertEquals(http.status(path), get(path, token).statusCode(), path);
        }
        assertFalse(get("/", token).body().contains("/mijn/pagina"));
    }

    @Test
    void thePageOfAMemberIsKeptAndNothingElseOfIt() {
        String name = Members.newName();
        String token = token(members.member(name), "profile:read", "profile:write");
        JsonNode before = Http.json(get("/api/profile", token));
        assertEquals(name, before.path("name").asText());
        String about = "\"fields\":{\"about\":{\"values\":[\"Wij hebben twee honden.\"],\"visibility\":\"MEMBERS\"}}";
        for (String other :
                new String[] {"\"name\":\"Anders\"", "\"slug\":\"anders\"", "\"account\":\"x\"", "\"sample\":true"}) {
            HttpResponse<String> refused =
                    send("PUT", "/api/profile", "{\"visibility\":\"EVERYONE\"," + other + "," + about + "}", token);
            assertEquals(422, refused.statusCode(), other);
        }
        HttpResponse<String> wrong = send(
                "PUT",
                "/api/profile",
                "{\"visibility\":\"EVERYONE\",\"fields\":{\"role\":{\"values\":[\"x\"]}}}",
                token);
        assertEquals(422, wrong.statusCode());
        assertEquals("role", Http.json(wrong).at("/faults/0/field").asText());
        assertEquals(before, Http.json(get("/api/profile", token)), "nothing changed");

        HttpResponse<String> kept = send("PUT", "/api/profile", "{\"visibility\":\"EVERYONE\"," + about + "}", token);
        assertEquals(200, kept.statusCode(), kept.body());
        JsonNode now = Http.json(kept);
        assertEquals(name, now.path("name").asText());
        String path = "/api/profile/" + now.path("slug").asText();
        assertEquals(0, http.json(path).path("fields").size(), "a field for members");
        assertEquals(
                "Wij hebben twee honden.",
                Http.json(get(path, token)).at("/fields/0/values/0").asText());
        assertEquals(404, http.status("/api/profile/niemand-zo"));
    }

    @Test
    void itsOwnersFunctionsAreThoseOfTheMoment() {
        String name = Members.newName();
        Somebody anna = members.member(name);
        String mail = Members.mail(name);
        String weak = token(anna, "taxonomy:write");
        assertEquals(FORBIDDEN, writeTerm(weak), "a member");
        String printed = site.console(
                List.of(
                        "pleegplein:token-give --mail " + mail + " --reason 'voor het rooster' Rooster taxonomy:write",
                        "pleegplein:function-give --reason 'kent de termen' " + mail + " editor",
                        // Last: what fails ends the session.
                        "pleegplein:token-give --mail " + mail + " --reason 'voor het rooster' Rooster made-up:write"),
                Duration.ofSeconds(60));
        List<String> tokens = Pattern.compile("ppt_[A-Za-z0-9_-]{43}")
                .matcher(printed)
                .results()
                .map(MatchResult::group)
                .toList();
        assertEquals(1, tokens.size(), printed);
        assertEquals(UNUSABLE, writeTerm(tokens.get(0)), "an editor");
        assertEquals(FORBIDDEN, writeTerm(weak), "a token made without a second factor");
        site.console("pleegplein:function-take --reason 'is klaar' " + mail + " editor");
        assertEquals(FORBIDDEN, writeTerm(tokens.get(0)), "a member again");
        assertTrue(anna.page(TOKENS).text().contains("Rooster"));
        assertTrue(anna.page("/mijn/gegevens").text().contains("voor het rooster"), "why it was made");
    }

    private int writeTerm(String token) {
        return send("PUT", "/api/taxonomy/themes/hechting", "{}", token).statusCode();
    }

    @Test
    void anotherPasswordEndsThemAll() {
        Somebody anna = members.member(Members.newName());
        String token = token(anna, "account:read");
        anna.send(
                anna.page("/mijn/wachtwoord"),
                "/mijn/wachtwoord",
                "present",
                Members.PASSWORD,
                "password",
                "vijf heel andere woorden samen");
        assertEquals(401, get("/api/account", token).statusCode());
    }
}
