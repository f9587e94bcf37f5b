package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

/** A code beside the password. */
@Database(domain = "accounts")
class SecondFactorTest {
    private static final Device PHONE = new Device("192.0.2.1", "", Locale.ROOT, false);
    private static final String PASSWORD = "vier woorden op een rij";
    private static final URI RESET = URI.create("https://site.example/inloggen/nieuw-wachtwoord");

    private final TestCore core;
    private final Totp totp = new Totp();

    SecondFactorTest(TestDatabase database) {
        this.core = new TestCore(database);
    }

    private String code(String secret) {
        return totp.code(secret, core.clock.instant().getEpochSecond() / Totp.SECONDS);
    }

    private Viewer anna() {
        return core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
    }

    /** Switches it on, and gives the secret. */
    private String on(Viewer anna) {
        String secret = core.factors.begin(anna).secret();
        core.factors.confirm(code(secret), PASSWORD, anna, PHONE);
        core.mails();
        core.clock.advance(Duration.ofSeconds(60));
        return secret;
    }

    private SignInAnswer.Asked asked() {
        return assertInstanceOf(SignInAnswer.Asked.class, core.signIns.signIn("anna@voorbeeld.nl", PASSWORD, PHONE));
    }

    @DatabaseTest
    void isOnceConfirmedAskedForAtEachSignIn() {
        Viewer anna = anna();
        NewSession laptop = core.signIn("anna@voorbeeld.nl", PASSWORD);
        assertEquals(
                core.factors.begin(anna), core.factors.begin(anna), "the same while pages are gone back and forth");
        String secret = core.factors.begin(anna).secret();
        assertTrue(core.factors.begin(anna).address().toString().contains("secret=" + secret));
        assertThrows(InvalidInputException.class, () -> core.factors.confirm("000000", PASSWORD, anna, PHONE));
        assertThrows(InvalidInputException.class, () -> core.factors.confirm(code(secret), "geraden", anna, PHONE));
        core.signIn("anna@voorbeeld.nl", PASSWORD);

        List<String> codes = core.factors.confirm(code(secret), PASSWORD, anna, PHONE);

        assertEquals(10, Set.copyOf(codes).size());
        assertEquals("accounts.factor-on", core.onlyMail().kind());
        assertFalse(core.resolve(laptop).isPresent(), "the other sessions have ended");
        assertEquals(
                new Account.SecondFactor(true, 10, false),
                core.accounts.own(anna).orElseThrow().secondFactor());
        SignInAnswer.Asked asked = asked();
        assertTrue(asked.code());
        assertFalse(asked.agreements());
        assertThrows(
                InvalidInputException.class,
                () -> core.signIns.goOn(asked.ticket(), code(secret), Agreed.NOTHING, PHONE),
                "the code was used to switch it on");
        core.clock.advance(Duration.ofSeconds(60));
        NewSession in = core.signIns.goOn(asked.ticket(), " " + code(secret), Agreed.NOTHING, PHONE);
        assertTrue(core.viewer(in).isMember());
        assertThrows(
                UnknownItemException.class,
                () -> core.signIns.goOn(asked.ticket(), code(secret), Agreed.NOTHING, PHONE),
                "a ticket is good once");
    }

    @DatabaseTest
    void aTicketIsGoodForTenMinutesAndNothingElse() {
        String secret = on(anna());
        SignInAnswer.Asked asked = asked();
        assertFalse(core.accounts.mayReset(asked.ticket()));
        assertTrue(core.signIns.asked(asked.ticket()).isPresent());
        core.clock.advance(Duration.ofMinutes(11));
        assertEquals(Optional.empty(), core.signIns.asked(asked.ticket()));
        assertThrows(
                UnknownItemException.class,
                () -> core.signIns.goOn(asked.ticket(), code(secret), Agreed.NOTHING, PHONE));
    }

    @DatabaseTest
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        Viewer anna = anna();
        on(anna);
        List<String> codes = core.factors.renewCodes(PASSWORD, anna);
        String typed = codes.get(3).toUpperCase(Locale.ROOT).replace('-', ' ');
        assertTrue(core.viewer(core.signIns.goOn(asked().ticket(), typed, Agreed.NOTHING, PHONE))
                .isMember());
        assertEquals(9, core.accounts.own(anna).orElseThrow().secondFactor().codesLeft());
        SignInAnswer.Asked again = asked();
        assertThrows(
                InvalidInputException.class, () -> core.signIns.goOn(again.ticket(), typed, Agreed.NOTHING, PHONE));
        core.factors.renewCodes(PASSWORD, anna);
        assertThrows(
                InvalidInputException.class,
                () -> core.signIns.goOn(again.ticket(), codes.get(4), Agreed.NOTHING, PHONE),
                "new codes replace the former ones");
    }

    @DatabaseTest
    void whoReadsTheMailHasNotTheCode() {
        on(anna());
        core.accounts.forgot("anna@voorbeeld.nl", Locale.ROOT, "192.0.2.1", RESET);
        String code = TestCore.code(core.onlyMail());
        SignInAnswer answer = core.accounts.reset(code, "heel andere woorden nu", PHONE);
        assertTrue(assertInstanceOf(SignInAnswer.Asked.class, answer).code());
    }

    @DatabaseTest
    void aFunctionIsUsedOnlyByWhoShowedACode() {
        Viewer anna = anna();
        core.members.give(
                anna.account().orElseThrow(), Role.EDITOR, Optional.empty(), "nieuw in de redactie", Viewer.system());
        core.members.give(
                anna.account().orElseThrow(), Role.REFERENT, Optional.empty(), "weet veel van recht", Viewer.system());
        core.mails();
        NewSession weak = core.signIn("anna@voorbeeld.nl", PASSWORD);
        assertEquals(Set.of(Role.REFERENT), core.viewer(weak).roles());
        assertTrue(core.accounts
                .own(core.viewer(weak))
                .orElseThrow()
                .secondFactor()
                .missing());

        String secret = core.factors.begin(core.viewer(weak)).secret();
        core.factors.confirm(code(secret), PASSWORD, core.viewer(weak), PHONE);
        assertEquals(Set.of(Role.REFERENT, Role.EDITOR), core.viewer(weak).roles(), "who confirmed it showed one");
        core.clock.advance(Duration.ofSeconds(60));
        NewSession strong = core.signIns.goOn(asked().ticket(), code(secret), Agreed.NOTHING, PHONE);
        assertEquals(Set.of(Role.REFERENT, Role.EDITOR), core.viewer(strong).roles());
        assertThrows(ConflictException.class, () -> core.factors.remove(PASSWORD, core.viewer(strong), PHONE));
    }

    @DatabaseTest
    void aSessionInWhichItWasSwitchedOffHasShownNone() {
        Viewer anna = anna();
        String secret = on(anna);
        NewSession session = core.signIns.goOn(asked().ticket(), code(secret), Agreed.NOTHING, PHONE);
        core.factors.remove(PASSWORD, core.viewer(session), PHONE);
        core.members.give(
                anna.account().orElseThrow(), Role.EDITOR, Optional.empty(), "nieuw in de redactie", Viewer.system());
        assertEquals(Set.of(), core.viewer(session).roles(), "the function waits for a second factor");
    }

    @DatabaseTest
    void isSwitchedOffByWhoKnowsThePassword() {
        Viewer anna = anna();
        on(anna);
        assertThrows(InvalidInputException.class, () -> core.factors.remove("geraden", anna, PHONE));
        assertThrows(ForbiddenException.class, () -> core.factors.remove(PASSWORD, Viewer.visitor(), PHONE));
        core.factors.remove(PASSWORD, anna, PHONE);
        assertEquals("accounts.factor-off", core.onlyMail().kind());
        assertInstanceOf(SignInAnswer.SignedIn.class, core.signIns.signIn("anna@voorbeeld.nl", PASSWORD, PHONE));
        assertFalse(core.factorRepository.useCode(anna.account().orElseThrow(), "x"));
        assertEquals(0, core.factorRepository.codesLeft(anna.account().orElseThrow()));
    }
}
