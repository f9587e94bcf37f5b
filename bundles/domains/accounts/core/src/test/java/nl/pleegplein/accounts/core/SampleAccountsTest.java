package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.SampleAccount;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.Subject;
import org.junit.jupiter.api.io.TempDir;

/** Made-up accounts come in only where and while they may. */
@Database(domain = "accounts")
class SampleAccountsTest {
    private static final String PASSWORD = "vier woorden op een rij";
    private static final SampleAccount OLGA =
            new SampleAccount("Olga", "olga@voorbeeld.example", Optional.of(PASSWORD), Set.of(Role.OPERATOR));

    @TempDir
    Path folder;

    private final TestDatabase database;

    SampleAccountsTest(TestDatabase database) {
        this.database = database;
    }

    private static SignInAnswer signIn(TestCore core, String client) {
        return core.signIns.signIn("olga@voorbeeld.example", PASSWORD, new Device(client, "", Locale.ROOT, false));
    }

    @DatabaseTest
    void comeInWhileTheGateIsThereAndFromWhereItSays() {
        TestCore core = new TestCore(database);
        core.samples.add(OLGA, Viewer.system());
        assertInstanceOf(SignInAnswer.Refused.class, signIn(core, "127.0.0.1"));
        core.gates.add(client -> client.equals("127.0.0.1"));
        assertInstanceOf(SignInAnswer.Refused.class, signIn(core, "192.0.2.1"));
        NewSession session = assertInstanceOf(SignInAnswer.SignedIn.class, signIn(core, "127.0.0.1"))
                .session();
        assertEquals(Set.of(Role.OPERATOR), core.viewer(session).roles(), "without a second factor");
        core.gates.clear();
        core.later(Duration.ofSeconds(3));
        assertFalse(core.resolve(session).isPresent());
    }

    @DatabaseTest
    void whatFailsLetsNobodyIn() {
        TestCore core = new TestCore(database);
        core.samples.add(OLGA, Viewer.system());
        core.gates.add(client -> {
            throw new IllegalStateException("broken");
        });
        assertInstanceOf(SignInAnswer.Refused.class, signIn(core, "127.0.0.1"));
    }

    @DatabaseTest
    void areNotTheOperatorThatASiteNeeds() {
        Path file = folder.resolve("pleegplein").resolve("first-operator");
        TestCore core = new TestCore(database, "", file);
        core.samples.add(OLGA, Viewer.system());
        core.firstOperator.leaveCode();
        assertTrue(Files.exists(file));
    }

    @DatabaseTest
    void areAddedOnceAndDoNotComeBack() {
        TestCore core = new TestCore(database);
        AccountId olga = core.samples.add(OLGA, Viewer.system()).orElseThrow();
        assertEquals(Optional.empty(), core.samples.add(OLGA, Viewer.system()));
        assertEquals(List.of(olga), core.samples.all(Viewer.system()));
        core.data.erase(new Subject.Account(olga), ErasureChoice.REMOVE);
        assertEquals(Optional.empty(), core.samples.add(OLGA, Viewer.system()));
        assertEquals(List.of(), core.samples.all(Viewer.system()));
        assertThrows(ForbiddenException.class, () -> core.samples.add(OLGA, Viewer.visitor()));
    }

    @DatabaseTest
    void whoHasNoPasswordCannotSignIn() {
        TestCore core = new TestCore(database);
        core.gates.add(client -> true);
        core.samples.add(
                new SampleAccount("Olga", "olga@voorbeeld.example", Optional.empty(), Set.of()), Viewer.system());
        assertInstanceOf(SignInAnswer.Refused.class, signIn(core, "127.0.0.1"));
    }
}
