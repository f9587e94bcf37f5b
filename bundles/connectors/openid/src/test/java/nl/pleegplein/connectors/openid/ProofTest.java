package nl.pleegplein.connectors.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.pleegplein.accounts.api.OutsideIdentity;
import nl.pleegplein.web.api.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody comes in by what does not prove who they are. */
class ProofTest {
    private MadeProvider provider;
    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        provider = new MadeProvider();
        site = new TestSite(TestConfig.of(provider.issuer));
        site.signIns.links.put(anna(), "Kantoor");
    }

    @AfterEach
    void stop() {
        site.close();
        provider.close();
    }

    private OutsideIdentity anna() {
        return new OutsideIdentity(provider.issuer, "anna-17");
    }

    private Answer signIn() throws Exception {
        Answer.Away away = site.leave("/bibliotheek");
        return site.back(provider.signedIn(away.address()), away.errand());
    }

    private void refuses(Answer answer) {
        assertEquals(422, TestSite.status(answer));
        assertEquals(List.of(), site.signIns.came);
    }

    private void isAway(Answer answer) {
        assertEquals(503, TestSite.status(answer));
        assertTrue(TestSite.text(answer).contains("log in met je wachtwoord"));
        assertEquals(List.of(), site.signIns.came);
    }

    @Test
    void theQuestionSaysWhatItMustAndNothingOfAnybody() throws Exception {
        Answer.Away away = site.leave("/bibliotheek");
        Map<String, String> question = MadeProvider.query(away.address().getRawQuery());
        assertEquals("code", question.get("response_type"));
        assertEquals("openid", question.get("scope"));
        assertEquals("S256", question.get("code_challenge_method"));
        assertEquals("https://site.example/openid/terug", question.get("redirect_uri"));
        assertEquals(43, question.get("state").length());
        assertFalse(away.address().toString().contains(away.errand().split("\\.", -1)[0]), "the secret stays here");
        assertFalse(away.address().toString().contains("a-secret"));
        assertEquals(Errand.LASTS, away.lasts());
    }

    @Test
    void whoIsProvenComesInAndGoesOnWhereTheyWanted() throws Exception {
        Answer.SignedIn in = assertInstanceOf(Answer.SignedIn.class, signIn());
        assertEquals("/bibliotheek", in.path());
        assertEquals(Optional.empty(), in.lasts());
        assertEquals(List.of(anna()), site.signIns.came);
        assertEquals(List.of(false), site.signIns.strongly);
        assertEquals(1, site.signIns.signedOut.size());
        assertTrue(provider.lastAsked().startsWith("/keys"));
        assertEquals(1, provider.asked("/token grant_type=authorization_code"));
    }

    @Test
    void anUnknownPersonIsToldSoAndNoMore() throws Exception {
        site.signIns.links.clear();
        Answer answer = signIn();
        assertEquals(422, TestSite.status(answer));
        assertTrue(TestSite.text(answer).contains("Met dit account van Kantoor kun je hier niet inloggen"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "",
                "/openid/terug"
            })
    void nobodyIsLedElsewhere(String back) throws Exception {
        Answer.Away away = site.leave(back);
        Answer in = site.back(provider.signedIn(away.address()), away.errand());
        assertEquals("/mijn", assertInstanceOf(Answer.SignedIn.class, in).path());
    }

    @Test
    void whatAnotherBeganIsFinishedByNobody() throws Exception {
        Answer.Away mine = site.leave("/");
        Answer.Away theirs = site.leave("/");
        refuses(site.back(provider.signedIn(theirs.address()), mine.errand()));
        refuses(site.answer(TestSite.request(
                Paths.BACK + "?" + provider.signedIn(mine.address()).getRawQuery())));
        URI back = provider.signedIn(mine.address());
        refuses(site.back(URI.create(back.toString().replaceAll("state=.*", "state=x")), mine.errand()));
        refuses(site.back(URI.create(back.toString().replaceAll("&state=.*", "")), mine.errand()));
        refuses(site.back(URI.create(back + "&code=another"), mine.errand()));
        refuses(site.back(back, mine.errand().replace("SIGN_IN", "LINK")));
        refuses(site.back(back, "x" + mine.errand()));
        assertEquals(0, provider.asked("/token"), "nobody was asked");
    }

    @Test
    void anAnswerIsGoodOnceAndForTenMinutes() throws Exception {
        Answer.Away away = site.leave("/");
        URI back = provider.signedIn(away.address());
        assertInstanceOf(Answer.SignedIn.class, site.back(back, away.errand()));
        site.signIns.came.clear();
        refuses(site.back(back, away.errand()));
        Answer.Away late = site.leave("/");
        site.later(Duration.ofMinutes(11));
        refuses(site.back(provider.signedIn(late.address()), late.errand()));
        assertEquals(1, provider.asked("/token"));
    }

    private static JWTClaimsSet.Builder at(JWTClaimsSet.Builder some, long seconds) {
        return some.expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> badClaims() {
        return Stream.of(
                some -> some.claim("nonce", "another"),
                some -> some.claim("nonce", null),
                some -> some.audience("another-client"),
                some -> some.claim("azp", "another-client"),
                some -> some.audience(List.of("pleegplein", "another-client")).claim("azp", "pleegplein"),
                some -> some.audience(List.of("pleegplein", "another-client")).claim("azp", "another-client"),
                some -> some.audience(List.of()),
                some -> some.issuer("https://another.example"),
                some -> some.issuer(null),
                some -> some.subject(null),
                some -> at(some, -120),
                some -> some.expirationTime(null),
                some -> some.issueTime(Date.from(Instant.now().plusSeconds(120))));
    }

    @ParameterizedTest
    @MethodSource("badClaims")
    void aTokenForAnotherOrFromAnotherOrTooOldIsNoProof(UnaryOperator<JWTClaimsSet.Builder> bad) throws Exception {
        provider.claims = bad;
        refuses(signIn());
    }

    @Test
    void clocksMayDifferALittle() throws Exception {
        provider.claims = some -> at(some, -15);
        assertInstanceOf(Answer.SignedIn.class, signIn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256"})
    void aSignatureThatOthersCanMakeIsNoProof(String algorithm) throws Exception {
        provider.algorithm = algorithm;
        refuses(signIn());
    }

    @Test
    void aSignatureOfAnotherKeyWithTheSameNameIsNoProof() throws Exception {
        provider.signing = MadeProvider.key("first");
        refuses(signIn());
    }

    @Test
    void aNewKeyIsFetchedAndUnknownOnesNotForEver() throws Exception {
        assertInstanceOf(Answer.SignedIn.class, signIn());
        assertInstanceOf(Answer.SignedIn.class, signIn());
        assertEquals(1, provider.asked("/keys"), "keys are kept");
        RSAKey second = MadeProvider.key("second");
        provider.published = List.of(provider.signing, second);
        provider.signing = second;
        assertInstanceOf(Answer.SignedIn.class, signIn());
        assertEquals(2, provider.asked("/keys"));
        site.signIns.came.clear();
        provider.signing = MadeProvider.key("unknown");
        for (int times = 0; times < 5; times++) {
            assertInstanceOf(Answer.Page.class, signIn());
        }
        assertEquals(List.of(), site.signIns.came);
        assertTrue(provider.asked("/keys") <= 3, "within a limit: " + provider.asked("/keys"));
    }

    @Test
    void anAnswerOfAnotherIssuerIsNotTaken() throws Exception {
        Answer.Away away = site.leave("/");
        URI back = provider.signedIn(away.address());
        refuses(site.back(URI.create(back + "&iss=" + MadeProvider.encoded("https://another.example")), away.errand()));
        assertEquals(0, provider.asked("/token"), "the code is not sent to this one");
        Answer.Away again = site.leave("/");
        URI right = URI.create(provider.signedIn(again.address()) + "&iss=" + MadeProvider.encoded(provider.issuer));
        assertInstanceOf(Answer.SignedIn.class, site.back(right, again.errand()));
    }

    @Test
    void whoSaysThatItNamesItselfMustDoSo() throws Exception {
        provider.more = ",\"authorization_response_iss_parameter_supported\":true";
        refuses(signIn());
    }

    @Test
    void whoIsRefusedThereIsToldSo() throws Exception {
        Answer.Away away = site.leave("/");
        URI back =
                URI.create(provider.signedIn(away.address()).toString().replace("code=a-code", "error=access_denied"));
        refuses(site.back(back, away.errand()));
        assertEquals(0, provider.asked("/token"));
    }

    @Test
    void aProviderThatIsAwayOrAnotherIsNotWaitedFor() throws Exception {
        provider.status = 503;
        isAway(site.answer(TestSite.request(Paths.SIGN_IN)));
        isAway(site.answer(TestSite.request(Paths.SIGN_IN)));
        assertEquals(1, provider.asked("/.well-known"), "it is left alone for a moment");
        assertTrue(site.provider.fault().isPresent(), "operators see it");
        provider.status = 200;
        provider.issuer = "https://another.example";
        site.later(Duration.ofSeconds(6));
        isAway(site.answer(TestSite.request(Paths.SIGN_IN)));
        provider.issuer = provider.address();
        site.later(Duration.ofSeconds(6));
        assertInstanceOf(Answer.SignedIn.class, signIn());
        assertEquals(Optional.empty(), site.provider.fault());
        provider.close();
        site.signIns.came.clear();
        Answer.Away away = site.leave("/");
        isAway(site.back(provider.signedIn(away.address()), away.errand()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/broken"})
    void whatIsTooLargeOrBrokenIsAway(String path) throws Exception {
        provider.tokenPath = path;
        isAway(signIn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/refuses"})
    void noRedirectIsFollowedAndNoCodeTakenThatIsRefused(String path) throws Exception {
        provider.tokenPath = path;
        refuses(signIn());
        assertEquals(0, provider.asked("/token"));
    }

    @Test
    void anotherFactorCountsOnlyWhenItIsConfigured() throws Exception {
        provider.claims = some -> some.claim("acr", "high").claim("amr", List.of("pwd", "mfa"));
        signIn();
        for (TestConfig config : List.of(
                TestConfig.of(provider.issuer).strongBy("low  high", ""),
                TestConfig.of(provider.issuer).strongBy("", "mfa"),
                TestConfig.of(provider.issuer).strongBy("higher", "hwk"))) {
            try (TestSite other = new TestSite(config)) {
                Answer.Away away = other.leave("/");
                other.back(provider.signedIn(away.address()), away.errand());
                site.signIns.strongly.addAll(other.signIns.strongly);
            }
        }
        assertEquals(List.of(false, true, true, false), site.signIns.strongly);
    }

    @Test
    void anotherFactorOfLongAgoDoesNotCount() throws Exception {
        UnaryOperator<JWTClaimsSet.Builder> strong = some -> some.claim("amr", List.of("mfa"));
        try (TestSite other = new TestSite(TestConfig.of(provider.issuer).strongBy("", "mfa"))) {
            other.signIns.links.put(anna(), "Kantoor");
            for (Object signedIn : Arrays.asList(
                    Instant.now().minus(Duration.ofHours(9)), Instant.now().minus(Duration.ofHours(11)), null)) {
                provider.claims = some -> strong.apply(some).claim("auth_time", seconds(signedIn));
                Answer.Away away = other.leave("/");
                assertEquals(
                        "36000",
                        MadeProvider.query(away.address().getRawQuery()).get("max_age"));
                other.back(provider.signedIn(away.address()), away.errand());
            }
            assertEquals(List.of(true, false, false), other.signIns.strongly);
        }
    }

    private static Object seconds(Object moment) {
        return moment instanceof Instant instant ? instant.getEpochSecond() : null;
    }

    @Test
    void anotherSiteSignsNobodyIn() throws Exception {
        for (String from : List.of("cross-site", "same-site")) {
            Answer answer = site.answer(TestSite.request(Paths.SIGN_IN).withHeader("Sec-Fetch-Site", from));
            assertEquals(
                    "/inloggen", assertInstanceOf(Answer.Redirect.class, answer).path());
        }
        for (String from : List.of("same-origin", "none")) {
            assertInstanceOf(
                    Answer.Away.class,
                    site.answer(TestSite.request(Paths.SIGN_IN).withHeader("Sec-Fetch-Site", from)));
        }
    }

    @Test
    void aPublicClientHasPkceAlone() throws Exception {
        try (TestSite other = new TestSite(TestConfig.of(provider.issuer).as("pleegplein", ""))) {
            other.signIns.links.put(anna(), "Kantoor");
            Answer.Away away = other.leave("/");
            assertInstanceOf(Answer.SignedIn.class, other.back(provider.signedIn(away.address()), away.errand()));
            assertEquals(1, provider.asked("/token client_id=pleegplein") + provider.asked("/token grant_type"));
        }
    }

    @Test
    void whoTriesTooOftenWaits() throws Exception {
        site.limit("192.0.2.1");
        Answer answer = signIn();
        assertEquals(429, TestSite.status(answer));
        assertEquals(0, provider.asked("/token"));
    }
}
