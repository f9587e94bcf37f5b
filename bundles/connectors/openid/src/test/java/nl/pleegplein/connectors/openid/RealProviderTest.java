package nl.pleegplein.connectors.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;
import nl.pleegplein.accounts.api.OutsideIdentity;
import nl.pleegplein.web.api.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a provider that others made: what is asked, proven and refused is what they understand by it. */
class RealProviderTest {
    private static SpringProvider office;

    private TestSite site;

    @BeforeAll
    static void open() throws Exception {
        office = new SpringProvider();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void start() {
        site = new TestSite(TestConfig.of(office.address()));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void somebodyLinksAndSignsInByIt() throws Exception {
        SpringProvider.Browser browser = new SpringProvider.Browser();
        site.answer(TestSite.request(Paths.OWN).by(TestSite.ANNA).withField("password", "goed"));
        Answer.Away away = (Answer.Away) site.answer(TestSite.request(Paths.GO).by(TestSite.ANNA));
        site.back(browser.follow(away.address()), away.errand(), TestSite.ANNA);
        assertEquals(Set.of(new OutsideIdentity(office.address(), "anna")), site.signIns.links.keySet());

        Answer.Away again = site.leave("/bibliotheek");
        Answer in = site.back(browser.follow(again.address()), again.errand());
        assertEquals("/bibliotheek", assertInstanceOf(Answer.SignedIn.class, in).path());
    }

    @Test
    void aCodeIsNotTakenTwiceNorByAnotherErrand() throws Exception {
        SpringProvider.Browser browser = new SpringProvider.Browser();
        Answer.Away first = site.leave("/");
        Answer.Away second = site.leave("/");
        URI stolen = browser.follow(first.address());
        String code = MadeProvider.query(stolen.getRawQuery()).get("code");
        URI forged = URI.create(browser.follow(second.address()).toString().replaceAll("code=[^&]*", "code=" + code));
        assertEquals(422, TestSite.status(site.back(forged, second.errand())), "its verifier is another (PKCE)");
        assertEquals(List.of(), site.signIns.came);
        assertEquals(422, TestSite.status(site.back(stolen, first.errand())), "a code that was shown twice is over");
    }

    @Test
    void anotherSecretProvesNothing() throws Exception {
        try (TestSite other = new TestSite(TestConfig.of(office.address()).as("pleegplein", "another-secret"))) {
            Answer.Away away = other.leave("/");
            Answer answer = other.back(new SpringProvider.Browser().follow(away.address()), away.errand());
            assertEquals(422, TestSite.status(answer));
            assertTrue(TestSite.text(answer).contains("niet gelukt"));
            assertTrue(other.provider.fault().orElseThrow().contains("clientSecret"), "operators see it");
        }
    }
}
