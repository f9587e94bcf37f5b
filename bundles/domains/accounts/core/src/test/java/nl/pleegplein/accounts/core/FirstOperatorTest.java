package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.GivenFunction;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** How somebody becomes operator when nobody is. */
@Database(domain = "accounts")
class FirstOperatorTest {
    private static final Device PHONE = new Device("192.0.2.1", "", Locale.ROOT, false);
    private static final String PASSWORD = "vier woorden op een rij";
    private static final NewAccount OLGA = new NewAccount("Olga", PASSWORD, TestCore.AGREED);

    @TempDir
    Path folder;

    private final TestDatabase database;

    FirstOperatorTest(TestDatabase database) {
        this.database = database;
    }

    private Path file() {
        return folder.resolve("pleegplein").resolve("first-operator");
    }

    private TestCore core() {
        return new TestCore(database, "", file());
    }

    private String leftCode(TestCore core) throws IOException {
        core.firstOperator.leaveCode();
        return Files.readString(file()).strip();
    }

    @DatabaseTest
    void whoHasTheCodeMakesAnAccountThatIsOperator() throws IOException {
        TestCore core = core();
        String code = leftCode(core);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertTrue(core.firstOperator.isGood(code));
        assertFalse(core.registrations.mailOf(code).isPresent(), "a code is good for one thing only");

        NewSession session = core.firstOperator.make(code, "olga@voorbeeld.nl", OLGA, PHONE);

        Viewer olga = core.viewer(session);
        assertEquals(
                List.of(Role.OPERATOR),
                core.accounts.own(olga).orElseThrow().functions().stream()
                        .map(GivenFunction::role)
                        .toList());
        assertEquals(Set.of(), olga.roles(), "not before there is a second factor");
        assertFalse(Files.exists(file()));
        assertFalse(core.firstOperator.isGood(code));
        assertThrows(UnknownItemException.class, () -> core.firstOperator.make(code, "piet@voorbeeld.nl", OLGA, PHONE));
        core.firstOperator.leaveCode();
        assertFalse(Files.exists(file()), "there is an operator");
    }

    @DatabaseTest
    void whoHasAnAccountBecomesOperator() throws IOException {
        TestCore core = core();
        String code = leftCode(core);
        Viewer anna = core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        assertThrows(ForbiddenException.class, () -> core.firstOperator.become(code, Viewer.visitor()));
        assertThrows(UnknownItemException.class, () -> core.firstOperator.become("geraden", anna));
        core.firstOperator.become(code, anna);
        assertEquals(1, core.accounts.own(anna).orElseThrow().functions().size());
        assertThrows(UnknownItemException.class, () -> core.firstOperator.become(code, anna));
    }

    @DatabaseTest
    void whatIsWrongIsNamedAndTheCodeStaysGood() throws IOException {
        TestCore core = core();
        String code = leftCode(core);
        core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> core.firstOperator.make(code, "geen adres", new NewAccount("", "kort", Agreed.NOTHING), PHONE));
        assertEquals(
                List.of("mail", "name", "password", "rules", "statement"),
                refusal.faults().stream().map(Fault::field).toList());
        assertThrows(
                InvalidInputException.class,
                () -> core.firstOperator.make(code, "anna@voorbeeld.nl", OLGA, PHONE),
                "the address has an account");
        assertTrue(core.firstOperator.isGood(code));
        core.clock.advance(Duration.ofDays(8));
        assertFalse(core.firstOperator.isGood(code));
    }
}
