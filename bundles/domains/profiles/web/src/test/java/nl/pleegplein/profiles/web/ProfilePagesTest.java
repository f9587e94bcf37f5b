package nl.pleegplein.profiles.web;

import static nl.pleegplein.profiles.web.FakeProfiles.ANNAS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.OwnProfile.Entry;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.api.Visibility;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.FakeTaxonomy;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages of members, as a browser gets them. */
class ProfilePagesTest {
    private final FakeProfiles profiles = new FakeProfiles();
    private final FakePreferences preferences = new FakePreferences();
    private final ProfilesSection section = new ProfilesSection(profiles, preferences, FakeTaxonomy.usual());

    private static FakeRequest request(String address) {
        return FakeRequest.to(address).withTextsBeside(ProfilesSection.class);
    }

    private Answer answer(String pattern, FakeRequest request) throws Exception {
        return section.routes().all().stream()
                .filter(route -> route.pattern().equals(pattern) && route.method() == request.method())
                .findFirst()
                .orElseThrow()
                .handler()
                .handle(request);
    }

    private Answer answer(FakeRequest request) throws Exception {
        return answer(request.path(), request);
    }

    private Answer member(String slug, FakeRequest request) throws Exception {
        return answer("/deelnemers/{slug}", request.withPathValue("slug", slug));
    }

    private void shown(Visibility visibility, Map<String, Entry> entries) {
        profiles.own = new OwnProfile("Anna van Dijk", "anna-van-dijk", visibility, entries);
    }

    private static Entry entry(String... values) {
        return new Entry(List.of(values), Optional.empty());
    }

    @Test
    void everyoneReadsWhatIsForEveryone() throws Exception {
        shown(
                Visibility.EVERYONE,
                Map.of("about", entry("Hallo <b>\n\nDag"), "themes", entry("hechting"), "region", entry("zeeland")));
        Answer answer = member("anna-van-dijk", request("/deelnemers/anna-van-dijk"));
        assertEquals(Caching.PRIVATE, answer.caching());
        assertTrue(Rendered.page(answer).head().indexed());
        assertEquals(
                Optional.of("/deelnemers/anna-van-dijk"),
                Rendered.page(answer).head().canonical());
        Document page = Rendered.html(answer);
        assertEquals("Anna van Dijk", page.select("h1").text());
        assertEquals("AD", page.select(".face").text());
        assertEquals(List.of("Hallo <b>", "Dag"), page.select(".member-text p").eachText());
        assertEquals(
                List.of("Waar ik iets van weet", "Regio"), page.select("dt").eachText());
        assertEquals(List.of("Hechting", "Zeeland"), page.select("dd").eachText());
        assertEquals(
                "Iedereen op internet kan dit lezen", page.select(".visibility").text());
        assertEquals(0, page.select("a[href^=/mijn]").size(), "only its owner changes it");
        Document own =
                Rendered.html(member("anna-van-dijk", request("/deelnemers/x").by(ANNAS)));
        assertEquals(2, own.select("a[href^=/mijn]").size());
    }

    @Test
    void whatOneMayNotKnowOfIsNotThere() throws Exception {
        shown(Visibility.MEMBERS, Map.of("picture", entry(FakeProfiles.PICTURE)));
        assertInstanceOf(Answer.NotFound.class, member("anna-van-dijk", request("/deelnemers/anna-van-dijk")));
        assertInstanceOf(Answer.NotFound.class, member("bob", request("/deelnemers/bob")));
        FakeRequest picture =
                request("/x").withPathValue("slug", "anna-van-dijk").withPathValue("id", FakeProfiles.PICTURE);
        assertInstanceOf(Answer.NotFound.class, answer("/deelnemers/{slug}/foto/{id}", picture));
        Answer.Bytes bytes =
                assertInstanceOf(Answer.Bytes.class, answer("/deelnemers/{slug}/foto/{id}", picture.by(ANNAS)));
        assertEquals(Caching.PRIVATE, bytes.caching());
        Answer page = member("anna-van-dijk", request("/deelnemers/x").by(ANNAS));
        assertFalse(Rendered.page(page).head().indexed());
        assertEquals(
                "/deelnemers/anna-van-dijk/foto/" + FakeProfiles.PICTURE,
                Rendered.html(page).select("img").attr("src"));
    }

    @Test
    void onesOwnPagesAreForOneselfOnly() throws Exception {
        for (String path : List.of("/mijn/pagina", "/mijn/pagina/bekijk", "/mijn/voorkeuren")) {
            assertInstanceOf(Answer.SignIn.class, answer(request(path)), path);
            Answer answer = answer(request(path).by(ANNAS));
            assertEquals(Caching.NONE, answer.caching(), path);
            assertFalse(Rendered.page(answer).head().indexed(), path);
        }
        for (String path : List.of("/mijn/pagina", "/mijn/pagina/verberg", "/mijn/voorkeuren")) {
            assertInstanceOf(Answer.SignIn.class, answer(request(path).withField("page", "everyone")), path);
        }
        assertEquals(List.of(), profiles.saved);
    }

    @Test
    void theTwoPlainChoicesComeFirstAndNoneIsMadeForYou() throws Exception {
        Document page = Rendered.html(answer(request("/mijn/pagina").by(ANNAS)));
        Element form = page.select("form[action=/mijn/pagina]").first();
        assertEquals("csrf-token", form.select("[name=_csrf]").attr("value"));
        assertEquals(
                List.of("members", "everyone"),
                form.select("fieldset").first().select("input").eachAttr("value"));
        assertEquals(0, form.select("[type=radio][checked]").size());
        assertEquals("Alleen jij ziet dit", page.select(".visibility").text());
        assertFalse(form.select("details").first().hasAttr("open"));
        assertEquals(5, form.select("details select").size());
        assertEquals(0, page.select("form[action=/mijn/pagina/verberg]").size(), "it is hidden already");
        for (Element input : form.select("textarea, select, input[type=text]")) {
            assertEquals(1, form.select("label[for=" + input.id() + "]").size(), input.id());
        }
        for (Element group : form.select("fieldset")) {
            assertEquals(1, group.select("> legend").size());
        }
    }

    @Test
    void whatIsSavedIsWhatWasChosen() throws Exception {
        FakeRequest sent = request("/mijn/pagina")
                .by(ANNAS)
                .withField("page", "everyone")
                .withField("field-about", "Hallo")
                .withField("field-themes", "hechting", "gedrag")
                .withField("see-about", "contacts")
                .withField("see-region", "iets anders")
                // What others may not be told, and what is no field.
                .withField("account", "00000000-0000-0000-0000-000000000001")
                .withField("slug", "bob")
                .withField("field-account", "00000000-0000-0000-0000-000000000001")
                .withField("see-secret", "everyone");
        Answer.Redirect done = assertInstanceOf(Answer.Redirect.class, answer(sent));
        ProfileChange change = profiles.saved.get(0);
        assertEquals(Visibility.EVERYONE, change.visibility());
        assertEquals(
                Set.of("picture", "about", "place", "themes", "region"),
                change.entries().keySet());
        assertEquals(
                new Entry(List.of("Hallo"), Optional.of(Visibility.CONTACTS)),
                change.entries().get("about"));
        assertEquals(
                List.of("hechting", "gedrag"), change.entries().get("themes").values());
        assertEquals(
                Optional.of(Visibility.ONLY_ME), change.entries().get("region").visibility(), "never wider than said");
        assertEquals(Optional.empty(), change.entries().get("place").visibility());

        Document page =
                Rendered.html(answer("/mijn/pagina", request(done.path()).by(ANNAS)));
        assertEquals("Je pagina is bewaard.", page.select("[role=status]").text());
        assertEquals("everyone", page.select("[type=radio][checked]").attr("value"));
        assertEquals("Hallo", page.select("#field-about").text());
        assertEquals(2, page.select("#field-themes [checked]").size());
        assertEquals("contacts", page.select("#see-about [selected]").attr("value"));
        assertTrue(page.select("details").first().hasAttr("open"), "something differs");
    }

    @Test
    void aPageThatWasNotShownStaysSoUntilOneChooses() throws Exception {
        for (String page : List.of("", "contacts", "ONLY_ME", "x")) {
            answer(request("/mijn/pagina").by(ANNAS).withField("page", page).withField("field-about", "Hallo"));
            assertEquals(Visibility.ONLY_ME, profiles.own.visibility(), page);
        }
    }

    @Test
    void whoIsRefusedKeepsWhatTheyTyped() throws Exception {
        FakeRequest sent = request("/mijn/pagina")
                .by(ANNAS)
                .withField("page", "members")
                .withField("field-about", "Dit is veel te lang <voor> dit veld")
                .withField("field-region", "utrecht")
                .withField("see-place", "only-me");
        Answer answer = answer(sent);
        assertEquals(422, Rendered.page(answer).status());
        Document page = Rendered.html(answer);
        assertEquals(
                "Dit is veel te lang <voor> dit veld",
                page.select("#field-about").text());
        assertEquals("true", page.select("#field-about").attr("aria-invalid"));
        assertEquals(
                "field-about-fault field-about-hint",
                page.select("#field-about").attr("aria-describedby"));
        assertEquals("#field-about", page.select(".faults a").attr("href"));
        assertEquals("utrecht", page.select("#field-region [selected]").attr("value"));
        assertEquals("only-me", page.select("#see-place [selected]").attr("value"));
        assertEquals("members", page.select("[type=radio][checked]").attr("value"));
        assertEquals("Alleen jij ziet dit", page.select(".visibility").text(), "as it is, not as it was sent");
    }

    @Test
    void oneHidesThePageWithOneButton() throws Exception {
        shown(Visibility.EVERYONE, Map.of("about", entry("Hallo")));
        Document page = Rendered.html(answer(request("/mijn/pagina").by(ANNAS)));
        assertEquals(1, page.select("form[action=/mijn/pagina/verberg]").size());
        answer(request("/mijn/pagina/verberg").by(ANNAS).withField("_csrf", "x"));
        assertEquals(Visibility.ONLY_ME, profiles.own.visibility());
        assertEquals(1, profiles.own.entries().size());
    }

    @Test
    void oneSeesOnesPageAsOthersDo() throws Exception {
        shown(Visibility.MEMBERS, Map.of("about", entry("Hallo")));
        Document visitor = Rendered.html(answer(
                "/mijn/pagina/bekijk",
                request("/mijn/pagina/bekijk?als=bezoeker").by(ANNAS)));
        assertEquals(1, visitor.select(".empty").size());
        assertEquals("Bezoeker", visitor.select("[aria-current]").text());
        Document member = Rendered.html(answer(
                "/mijn/pagina/bekijk",
                request("/mijn/pagina/bekijk?als=deelnemer").by(ANNAS)));
        assertEquals("Hallo", member.select(".box .member-text p").text());
        assertEquals(1, member.select("h1").size());
        Document unknown = Rendered.html(answer(
                "/mijn/pagina/bekijk", request("/mijn/pagina/bekijk?als=ik").by(ANNAS)));
        assertEquals("Bezoeker", unknown.select("[aria-current]").text());
    }

    @Test
    void aPictureIsSentWithAFormOfItsOwn() throws Exception {
        assertInstanceOf(Answer.SignIn.class, answer(request("/mijn/pagina/foto")));
        FakeRequest sent = request("/mijn/pagina/foto").withFile("picture", "../ik.jpg", new byte[] {1, 2, 3});
        assertInstanceOf(Answer.SignIn.class, answer(sent));
        assertEquals(List.of(), profiles.pictures);
        Document form = Rendered.html(answer(request("/mijn/pagina/foto").by(ANNAS)));
        assertEquals(
                "multipart/form-data",
                form.select("form[action=/mijn/pagina/foto]").attr("enctype"));
        assertEquals(0, form.select("form[action=/mijn/pagina/foto/weg]").size());
        int most = section.routes().all().stream()
                .filter(route -> route.pattern().equals("/mijn/pagina/foto"))
                .mapToInt(route -> route.upload())
                .max()
                .orElseThrow();
        assertTrue(most > Profiles.LARGEST_PICTURE && most < 2 * Profiles.LARGEST_PICTURE);

        Answer none = answer(request("/mijn/pagina/foto").by(ANNAS).withField("_csrf", "x"));
        assertEquals(422, Rendered.page(none).status());
        assertEquals(
                "Kies eerst een foto.",
                Rendered.html(none).select("[role=alert]").text());

        Answer.Redirect done = assertInstanceOf(Answer.Redirect.class, answer(sent.by(ANNAS)));
        assertEquals("/mijn/pagina?gedaan=foto", done.path());
        assertEquals(List.of(3), profiles.pictures);
        Document again = Rendered.html(answer(request("/mijn/pagina/foto").by(ANNAS)));
        assertEquals(1, again.select("form[action=/mijn/pagina/foto/weg]").size());
        answer(request("/mijn/pagina/foto/weg").by(ANNAS).withField("_csrf", "x"));
        assertEquals(List.of(), profiles.own.entries().get("picture").values());
    }

    @Test
    void preferencesAreKept() throws Exception {
        FakeRequest sent = request("/mijn/voorkeuren")
                .by(ANNAS)
                .withField("field-themes", "gedrag")
                .withField("field-kind", "trainer");
        Answer.Redirect done = assertInstanceOf(Answer.Redirect.class, answer(sent));
        assertEquals(Map.of("themes", List.of("gedrag"), "pillars", List.of()), preferences.kept.values());
        Document page =
                Rendered.html(answer("/mijn/voorkeuren", request(done.path()).by(ANNAS)));
        assertEquals("gedrag", page.select("[checked]").attr("value"));
        assertEquals("Je voorkeuren zijn bewaard.", page.select("[role=status]").text());
    }

    @Test
    void initialsAreOfTheFirstAndTheLastWord() {
        assertEquals("AD", Words.initials("anna van Dijk"));
        assertEquals("O7", Words.initials("Oma_72"));
        assertEquals("Z", Words.initials("Zoë"));
    }
}
