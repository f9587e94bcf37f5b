package nl.pleegplein.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TokenPagesTest {
    private static final Viewer ANNA =
            new Viewer(Optional.of(FakeAccounts.ANNA), Set.of(), Set.of("members"), Optional.of(FakeAccounts.PHONE));

    private final FakeTokens tokens = new FakeTokens();
    private final TokenPages pages = new TokenPages(tokens, FakeTokens.offered(), new Answers());

    private static FakeRequest request(String address) {
        return FakeRequest.to(address).withTextsBeside(AccountsSection.class).by(ANNA);
    }

    private FakeRequest wish(String scope, String password) {
        return request("/mijn/toegang")
                .withField("name", "Rooster")
                .withField("scopes", scope)
                .withField("days", "30")
                .withField("password", password);
    }

    @Test
    void eachScopeIsATickAndNoneIsTicked() throws Exception {
        Answer answer = pages.page(request("/mijn/toegang"));
        assertEquals(Caching.NONE, answer.caching());
        Document page = Rendered.html(answer);
        assertEquals(
                List.of("library:read", "library:write", "operations:read"),
                page.select("input[name=scopes]").eachAttr("value"));
        assertEquals(0, page.select("input[name=scopes][checked]").size());
        assertEquals("90", page.select("input[name=days][checked]").attr("value"));
        assertEquals("csrf-token", page.select("form [name=_csrf]").attr("value"));
        assertEquals(1, page.select("h1").size());
    }

    @Test
    void aNewOneIsShownOnceAndListedWithoutItsSecret() throws Exception {
        Answer made = pages.make(wish("library:read", FakeAccounts.PASSWORD));
        assertEquals(Caching.NONE, made.caching());
        assertEquals(FakeTokens.SECRET, Rendered.html(made).select("code").text());
        assertEquals(Optional.of(new TokenWish("Rooster", Set.of("library:read"), 30)), tokens.token());
        Document page = Rendered.html(pages.page(request("/mijn/toegang")));
        assertTrue(page.text().contains("Rooster"));
        assertTrue(page.text().contains("Nog niet gebruikt"));
        assertFalse(page.html().contains(FakeTokens.SECRET));
    }

    @Test
    void whoIsRefusedKeepsWhatTheyChoseButThePassword() throws Exception {
        Answer answer = pages.make(wish("library:write", "geraden"));
        assertEquals(422, Rendered.page(answer).status());
        Document page = Rendered.html(answer);
        assertEquals("Rooster", page.select("#name").attr("value"));
        assertEquals("library:write", page.select("input[name=scopes][checked]").attr("value"));
        assertEquals("30", page.select("input[name=days][checked]").attr("value"));
        assertFalse(page.select("#password").hasAttr("value"));
        assertEquals(422, Rendered.page(pages.make(wish("made:up", "x"))).status());
    }

    @Test
    void oneIsRevokedAfterOneIsAsked() throws Exception {
        pages.make(wish("library:read", FakeAccounts.PASSWORD));
        String id = FakeTokens.TOKEN.toString();
        Document page = Rendered.html(pages.confirmation(request("/mijn/toegang/intrekken?sleutel=" + id)));
        assertTrue(page.select("p.lead").text().contains("Rooster"));
        assertEquals(id, page.select("[name=sleutel]").attr("value"));
        assertInstanceOf(
                Answer.NotFound.class, pages.confirmation(request("/mijn/toegang/intrekken?sleutel=iets-anders")));
        pages.revoke(request("/mijn/toegang/intrekken").withField("sleutel", id));
        assertEquals(Optional.empty(), tokens.token());
    }

    @Test
    void allAreRevokedAtOnce() throws Exception {
        pages.make(wish("library:read", FakeAccounts.PASSWORD));
        Document page = Rendered.html(pages.confirmation(request("/mijn/toegang/intrekken?sleutel=alle")));
        assertEquals("alle", page.select("[name=sleutel]").attr("value"));
        pages.revoke(request("/mijn/toegang/intrekken").withField("sleutel", "alle"));
        assertEquals(Optional.empty(), tokens.token());
    }

    @Test
    void aVisitorSignsInFirst() {
        FakeRequest visitor = request("/mijn/toegang").by(Viewer.visitor());
        assertInstanceOf(Answer.SignIn.class, pages.page(visitor));
        assertInstanceOf(Answer.SignIn.class, pages.make(visitor));
        assertInstanceOf(Answer.SignIn.class, pages.confirmation(visitor));
        assertInstanceOf(Answer.SignIn.class, pages.revoke(visitor));
    }
}
