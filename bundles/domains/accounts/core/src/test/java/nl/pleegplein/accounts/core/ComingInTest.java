package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Identity;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.Session;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.Subject;

/** People come in, sign in and out, and lose their password. */
@Database(domain = "accounts")
class ComingInTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final URI MAKE = URI.create("https://site.example/registreren/maken");
    private static final URI RESET = URI.create("https://site.example/inloggen/nieuw-wachtwoord");
    private static final Device PHONE = new Device("192.0.2.1", "Mozilla/5.0 (Android 14) Firefox/130.0", DUTCH, false);
    private static final String PASSWORD = "vier woorden op een rij";

    private static final SignInAnswer REFUSED = new SignInAnswer.Refused();

    private final TestDatabase database;
    private final TestCore core;

    ComingInTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
    }

    @DatabaseTest
    void byALinkInAMailAnAccountIsMade() {
        core.registrations.begin(" Anna@Voorbeeld.nl ", DUTCH, "192.0.2.1", MAKE);
        Mail mail = core.onlyMail();
        assertEquals("accounts.welcome", mail.kind());
        assertEquals(Optional.empty(), mail.account());
        String code = TestCore.code(mail);
        assertEquals(Optional.of("Anna@voorbeeld.nl"), core.registrations.mailOf(code));

        NewSession session =
                core.registrations.complete(code, new NewAccount(" Anna  van Dijk ", PASSWORD, TestCore.AGREED), PHONE);

        Viewer anna = core.viewer(session);
        assertEquals("Anna van Dijk", core.accounts.own(anna).orElseThrow().name());
        assertEquals(Optional.empty(), session.lasts(), "until the browser is closed");
        assertEquals(
                List.of("Firefox, Android"),
                core.signIns.sessions(anna).stream().map(Session::browser).toList());
        assertEquals(Optional.empty(), core.registrations.mailOf(code));
        assertThrows(
                UnknownItemException.class,
                () -> core.registrations.complete(code, new NewAccount("Anders", PASSWORD, TestCore.AGREED), PHONE));
    }

    @DatabaseTest
    void aLinkIsGoodForADay() {
        core.registrations.begin("anna@voorbeeld.nl", DUTCH, "192.0.2.1", MAKE);
        String code = TestCore.code(core.onlyMail());
        core.clock.advance(Duration.ofHours(23));
        assertTrue(core.registrations.mailOf(code).isPresent());
        core.clock.advance(Duration.ofHours(2));
        assertFalse(core.registrations.mailOf(code).isPresent());
        assertEquals(Optional.empty(), core.registrations.mailOf("geraden"));
    }

    @DatabaseTest
    void whoHasAnAccountHearsSoByMailOnly() {
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        core.registrations.begin("ANNA@voorbeeld.nl", DUTCH, "192.0.2.1", MAKE);
        Mail mail = core.onlyMail();
        assertEquals("accounts.known", mail.kind());
        assertTrue(mail.account().isPresent());
        core.accounts.forgot("niemand@voorbeeld.nl", DUTCH, "192.0.2.1", RESET);
        assertEquals("accounts.unknown", core.onlyMail().kind());
    }

    @DatabaseTest
    void whatIsWrongIsNamedAndCostsNothing() {
        core.registrations.begin("anna@voorbeeld.nl", DUTCH, "192.0.2.1", MAKE);
        String code = TestCore.code(core.onlyMail());
        assertEquals(
                Set.of("name", "password", "rules", "statement"),
                faults(code, new NewAccount("<b>", "kort", Agreed.NOTHING)));
        assertEquals(Set.of("password"), faults(code, new NewAccount("Bea", "qwertyuiop", TestCore.AGREED)));
        assertEquals(Set.of("password"), faults(code, new NewAccount("Bea", "aaaaaaaaaaaa", TestCore.AGREED)));
        NewAccount ofTheSite = new NewAccount("Bea", "Welkom-Pleegplein-2026", TestCore.AGREED);
        assertEquals(Set.of("password"), faults(code, ofTheSite));
        assertEquals(
                Set.of("password"), faults(code, new NewAccount("Beatrix", "mijn naam is beatrix", TestCore.AGREED)));
        assertEquals(
                Set.of("name"), faults(code, new NewAccount("De Beheerder".substring(3), PASSWORD, TestCore.AGREED)));
        assertTrue(core.registrations.mailOf(code).isPresent());
        assertThrows(
                InvalidInputException.class, () -> core.registrations.begin("geen adres", DUTCH, "192.0.2.1", MAKE));
    }

    private Set<String> faults(String code, NewAccount account) {
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> core.registrations.complete(code, account, PHONE));
        return Set.copyOf(refusal.faults().stream().map(Fault::field).toList());
    }

    @DatabaseTest
    void aNameIsGivenOnceForEver() {
        Viewer anna = core.member("Ànna-Maria", "anna@voorbeeld.nl", PASSWORD);
        core.data.erase(new Subject.Account(anna.account().orElseThrow()), ErasureChoice.REMOVE);
        core.registrations.begin("anders@voorbeeld.nl", DUTCH, "192.0.2.1", MAKE);
        String code = TestCore.code(core.onlyMail());
        assertEquals(Set.of("name"), faults(code, new NewAccount("anna maria", PASSWORD, TestCore.AGREED)));
        core.registrations.complete(code, new NewAccount("Anna Marie", PASSWORD, TestCore.AGREED), PHONE);
    }

    @DatabaseTest
    void onlyTheRightPasswordLetsSomebodyIn() {
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        assertEquals(REFUSED, core.signIns.signIn("anna@voorbeeld.nl", "iets anders dan dat", PHONE));
        assertEquals(REFUSED, core.signIns.signIn("niemand@voorbeeld.nl", PASSWORD, PHONE));
        assertEquals(REFUSED, core.signIns.signIn("geen adres", PASSWORD, PHONE));
        assertEquals(REFUSED, core.signIns.signIn("anna@voorbeeld.nl", "x".repeat(5000), PHONE));
        Device stays = new Device("192.0.2.1", "", DUTCH, true);
        NewSession session =
                ((SignInAnswer.SignedIn) core.signIns.signIn("Anna@Voorbeeld.NL", PASSWORD, stays)).session();
        assertEquals(Optional.of(Duration.ofDays(365)), session.lasts());
        assertTrue(core.viewer(session).isMember());
    }

    @DatabaseTest
    void aSessionEndsWhenItIsEndedNotUsedOrOld() {
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        NewSession phone = core.signIn("anna@voorbeeld.nl", PASSWORD);
        NewSession laptop = core.signIn("anna@voorbeeld.nl", PASSWORD);
        NewSession forgotten = core.signIn("anna@voorbeeld.nl", PASSWORD);

        core.signIns.signOut(core.viewer(phone));
        assertFalse(core.resolve(phone).isPresent());
        assertTrue(core.resolve(laptop).isPresent());

        Viewer anna = core.viewer(laptop);
        assertEquals(2, core.signIns.endOthers(anna), "the one of the registration as well");
        assertFalse(core.resolve(forgotten).isPresent());

        core.later(Duration.ofHours(11));
        assertTrue(core.resolve(laptop).isPresent());
        core.later(Duration.ofHours(11));
        assertTrue(core.resolve(laptop).isPresent(), "it was used in between");
        core.later(Duration.ofHours(13));
        assertFalse(core.resolve(laptop).isPresent());
    }

    @DatabaseTest
    void nobodyEndsTheSessionOfAnother() {
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        Viewer bob = core.member("Bob", "bob@voorbeeld.nl", PASSWORD);
        NewSession annas = core.signIn("anna@voorbeeld.nl", PASSWORD);
        core.signIns.end(core.viewer(annas).session().orElseThrow(), bob);
        assertTrue(core.resolve(annas).isPresent());
    }

    @DatabaseTest
    void aForgottenPasswordIsReplacedAndAllSessionsEnd() {
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        NewSession old = core.signIn("anna@voorbeeld.nl", PASSWORD);
        core.accounts.forgot("anna@voorbeeld.nl", DUTCH, "192.0.2.1", RESET);
        String code = TestCore.code(core.onlyMail());
        assertTrue(core.accounts.mayReset(code));
        assertFalse(core.registrations.mailOf(code).isPresent(), "a code is good for one thing only");
        assertThrows(InvalidInputException.class, () -> core.accounts.reset(code, "kort", PHONE));

        NewSession fresh =
                ((SignInAnswer.SignedIn) core.accounts.reset(code, "heel andere woorden nu", PHONE)).session();

        assertTrue(core.resolve(fresh).isPresent());
        assertFalse(core.resolve(old).isPresent());
        assertTrue(fresh.mark().isPresent(), "this browser is known by the new password");
        assertEquals("accounts.changed", core.onlyMail().kind());
        assertEquals(REFUSED, core.signIns.signIn("anna@voorbeeld.nl", PASSWORD, PHONE));
        assertThrows(UnknownItemException.class, () -> core.accounts.reset(code, "nog weer andere woorden", PHONE));
    }

    @DatabaseTest
    void aPasswordIsChangedByWhoKnowsIt() {
        Viewer anna = core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        NewSession other = core.signIn("anna@voorbeeld.nl", PASSWORD);
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> core.accounts.changePassword("geraden", "heel andere woorden nu", anna, PHONE));
        assertEquals("present", refusal.faults().get(0).field());
        NewSession renewed =
                core.accounts.changePassword(PASSWORD, "heel andere woorden nu", core.viewer(other), PHONE);
        assertFalse(core.resolve(other).isPresent(), "who had the former token is out");
        assertEquals(
                core.viewer(renewed).session(),
                core.signIns.sessions(core.viewer(renewed)).stream()
                        .map(Session::id)
                        .findFirst());
        assertEquals(1, core.signIns.sessions(core.viewer(renewed)).size(), "all others have ended");
        assertTrue(core.resolve(core.signIn("anna@voorbeeld.nl", "heel andere woorden nu"))
                .isPresent());
    }

    @DatabaseTest
    void aBrowserIsKnownByThePasswordThatIsThereNow() {
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        NewSession before = core.signIn("anna@voorbeeld.nl", PASSWORD);
        NewSession renewed =
                core.accounts.changePassword(PASSWORD, "heel andere woorden nu", core.viewer(before), PHONE);
        AccountEntity anna = core.repository
                .find(MailAddress.parse("anna@voorbeeld.nl").orElseThrow())
                .orElseThrow();
        assertTrue(before.mark().isPresent());
        assertEquals(Optional.empty(), core.browsers.known(before.mark(), KnownBrowsers.of(anna)));
        assertTrue(core.browsers.known(renewed.mark(), KnownBrowsers.of(anna)).isPresent());
        assertTrue(core.browsers
                .known(
                        core.signIn("anna@voorbeeld.nl", "heel andere woorden nu")
                                .mark(),
                        KnownBrowsers.of(anna))
                .isPresent());
    }

    @DatabaseTest
    void whoeverReadsTheDatabaseCannotSignIn() {
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        NewSession session = core.signIn("anna@voorbeeld.nl", PASSWORD);
        List<?> kept = database.jpa()
                .txExpr(em -> em.createNativeQuery("select token_hash from accounts_session")
                        .getResultList());
        assertFalse(kept.contains(session.token()));
        assertFalse(core.resolve(new NewSession(String.valueOf(kept.get(0)), Optional.empty()))
                .isPresent());
        Object hash = database.jpa()
                .txExpr(em -> em.createNativeQuery("select password from accounts_account")
                        .getResultList()
                        .get(0));
        assertTrue(hash.toString().startsWith("$argon2id$v=19$"), hash.toString());
    }

    @DatabaseTest
    void whoIsSignedInCostsOneStatementAndThenNone() {
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        Credentials credentials = new Credentials(
                Optional.of(core.signIn("anna@voorbeeld.nl", PASSWORD).token()), Optional.empty());
        assertEquals(1, database.statements().count(() -> core.sessions.resolve(credentials)));
        assertEquals(0, database.statements().count(() -> core.sessions.resolve(credentials)));
        Optional<Identity> nobody = core.sessions.resolve(new Credentials(Optional.of("' or 1=1"), Optional.empty()));
        assertEquals(Optional.empty(), nobody);
    }
}
