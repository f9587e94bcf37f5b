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
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.MailChanges.State;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

/** Another address for an account, confirmed at both ends. */
@Database(domain = "accounts")
class MailChangeTest {
    private static final Device PHONE = new Device("192.0.2.1", "", Locale.ROOT, false);
    private static final String PASSWORD = "vier woorden op een rij";
    private static final URI PAGE = URI.create("https://site.example/mijn/mailadres/bevestigen");

    private final TestCore core;

    MailChangeTest(TestDatabase database) {
        this.core = new TestCore(database);
    }

    private Viewer anna() {
        return core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
    }

    private List<Mail> ask(String mail, Viewer viewer) {
        core.mailChanges.ask(mail, PASSWORD, viewer, PHONE, PAGE);
        return core.mails();
    }

    private String mailOf(Viewer viewer) {
        return core.accounts.own(viewer).orElseThrow().mail();
    }

    @DatabaseTest
    void changesWhenBothEndsHaveSaidSo() {
        Viewer anna = anna();
        List<Mail> mails = ask("anna@nieuw.nl", anna);
        assertEquals(
                List.of("accounts.mail-from anna@voorbeeld.nl", "accounts.mail-to anna@nieuw.nl"),
                mails.stream()
                        .map(mail -> mail.kind() + " " + mail.to().value())
                        .toList());
        assertEquals(Optional.of("anna@nieuw.nl"), core.mailChanges.pending(anna));
        String fromOld = TestCore.code(mails.get(0));
        String fromNew = TestCore.code(mails.get(1));

        assertEquals(State.HALF, core.mailChanges.confirm(fromNew, PHONE));
        assertEquals(State.HALF, core.mailChanges.confirm(fromNew, PHONE), "twice the same end is one end");
        assertEquals("anna@voorbeeld.nl", mailOf(anna));
        assertEquals(State.DONE, core.mailChanges.confirm(fromOld, PHONE));

        assertEquals("anna@nieuw.nl", mailOf(anna));
        assertEquals(Optional.empty(), core.mailChanges.pending(anna));
        assertFalse(core.mailChanges.isGood(fromOld));
        assertTrue(core.viewer(core.signIn("anna@nieuw.nl", PASSWORD)).isMember());
        assertThrows(UnknownItemException.class, () -> core.mailChanges.confirm(fromNew, PHONE));
    }

    @DatabaseTest
    void isAskedForWithThePasswordOnly() {
        Viewer anna = anna();
        assertThrows(
                InvalidInputException.class, () -> core.mailChanges.ask("anna@nieuw.nl", "geraden", anna, PHONE, PAGE));
        assertThrows(InvalidInputException.class, () -> ask("geen adres", anna));
        assertThrows(InvalidInputException.class, () -> ask("ANNA@voorbeeld.nl", anna));
        assertEquals(List.of(), core.mails());
    }

    @DatabaseTest
    void anAddressWithAnAccountIsNotTakenAndNotTold() {
        Viewer anna = anna();
        core.member("Bob", "bob@voorbeeld.nl", PASSWORD);
        List<Mail> mails = ask("bob@voorbeeld.nl", anna);
        assertEquals("accounts.mail-taken", mails.get(1).kind());
        assertEquals(State.HALF, core.mailChanges.confirm(TestCore.code(mails.get(0)), PHONE));
        assertEquals("anna@voorbeeld.nl", mailOf(anna));
    }

    @DatabaseTest
    void anAddressThatGotAnAccountMeanwhileIsNotTaken() {
        Viewer anna = anna();
        List<Mail> mails = ask("later@voorbeeld.nl", anna);
        core.member("Later", "later@voorbeeld.nl", PASSWORD);
        core.mailChanges.confirm(TestCore.code(mails.get(0)), PHONE);
        String last = TestCore.code(mails.get(1));
        assertThrows(UnknownItemException.class, () -> core.mailChanges.confirm(last, PHONE));
        assertEquals("anna@voorbeeld.nl", mailOf(anna));
    }

    @DatabaseTest
    void isOverAfterThreeDaysOrWhenItIsCancelledOrAskedAnew() {
        Viewer anna = anna();
        String first = TestCore.code(ask("een@nieuw.nl", anna).get(0));
        String second = TestCore.code(ask("twee@nieuw.nl", anna).get(0));
        assertFalse(core.mailChanges.isGood(first));
        assertTrue(core.mailChanges.isGood(second));
        core.mailChanges.cancel(anna);
        assertFalse(core.mailChanges.isGood(second));
        String third = TestCore.code(ask("drie@nieuw.nl", anna).get(0));
        core.clock.advance(Duration.ofDays(4));
        assertFalse(core.mailChanges.isGood(third));
    }
}
