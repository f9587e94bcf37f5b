package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Agreements.Kind;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** House rules and privacy statement, agreed with by version. */
@Database(domain = "accounts")
class AgreementsTest {
    private static final Device PHONE = new Device("192.0.2.1", "", Locale.ROOT, false);
    private static final String PASSWORD = "vier woorden op een rij";

    @TempDir
    Path folder;

    private final TestDatabase database;

    AgreementsTest(TestDatabase database) {
        this.database = database;
    }

    private TestCore core(String documents) {
        return new TestCore(database, documents, folder.resolve("code"));
    }

    @DatabaseTest
    void areAskedAgainWhenTheyChange() throws IOException {
        TestCore before = core("");
        before.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        NewSession session = before.signIn("anna@voorbeeld.nl", PASSWORD);
        assertTrue(before.resolve(session).isPresent());

        Files.writeString(folder.resolve("house-rules.md"), "version: 2\n\nWees nog vriendelijker.\n");
        TestCore after = core(folder.toString());

        assertFalse(after.resolve(session).isPresent(), "signed out until it is agreed with");
        SignInAnswer.Asked asked =
                assertInstanceOf(SignInAnswer.Asked.class, after.signIns.signIn("anna@voorbeeld.nl", PASSWORD, PHONE));
        assertTrue(asked.agreements());
        assertFalse(asked.code());
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> after.signIns.goOn(asked.ticket(), "", new Agreed(true, false), PHONE));
        assertEquals(
                List.of("statement"),
                refusal.faults().stream().map(Fault::field).toList());
        after.signIns.goOn(asked.ticket(), "", TestCore.AGREED, PHONE);
        after.later(Duration.ZERO);
        assertTrue(after.resolve(session).isPresent(), "it is the same person who agreed");
        assertInstanceOf(SignInAnswer.SignedIn.class, after.signIns.signIn("anna@voorbeeld.nl", PASSWORD, PHONE));
    }

    @DatabaseTest
    void anOperatorsTextStandsInPlaceOfOurs() throws IOException {
        assertTrue(text(core(""), Locale.ROOT).contains("Wees vriendelijk"));
        assertTrue(text(core(""), Locale.ENGLISH).contains("Be kind"));
        Files.writeString(folder.resolve("house-rules.md"), "version: 2\n\nEigen regels.\n");
        assertEquals("Eigen regels.\n", text(core(folder.toString()), Locale.ROOT));
        assertEquals(
                "Eigen regels.\n", text(core(folder.toString()), Locale.ENGLISH), "a translation of another version");
        Files.writeString(folder.resolve("house-rules.md"), "Eigen regels zonder versie.\n");
        assertTrue(text(core(folder.toString()), Locale.ROOT).contains("Wees vriendelijk"));
    }

    private static String text(TestCore core, Locale locale) {
        return core.agreements.document(Kind.HOUSE_RULES, locale).markdown();
    }
}
