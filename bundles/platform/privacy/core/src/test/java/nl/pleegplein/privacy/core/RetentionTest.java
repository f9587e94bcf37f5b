package nl.pleegplein.privacy.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "privacy")
class RetentionTest {
    private static final AccountId ANNA = new AccountId(new UUID(0, 7));

    private final MovableClock clock = new MovableClock();
    private final TestDatabase database;
    private final AuditRepository entries;

    @TempDir
    Path data;

    RetentionTest(TestDatabase database) {
        this.database = database;
        this.entries = new AuditRepository(database.jpa());
    }

    private Retention retention() {
        return new Retention(entries, new ExportRepository(database.jpa()), new ExportFolder(data), clock);
    }

    private int trail() {
        return entries.about(ANNA, Optional.empty(), 10).items().size();
    }

    @DatabaseTest
    void theTrailIsKeptForFiveYears() {
        new StoredAuditTrail(entries, UUID::randomUUID, clock)
                .note(Deed.about(ANNA, "test.looked", new Wording("Gekeken", "Looked"), ""), Viewer.system());
        clock.advance(Duration.ofDays(5 * 365));
        retention().whenDue();
        assertEquals(1, trail());
        clock.advance(Duration.ofDays(2));
        retention().whenDue();
        assertEquals(0, trail());
    }

    @DatabaseTest
    void whatACrashLeftGoesAfterADayAndNothingThatIsBeingMade() throws IOException {
        Path old = Files.createDirectory(data.resolve("half-made"));
        Files.writeString(old.resolve("archive.zip"), "half");
        Path going = Files.createDirectory(data.resolve("going"));
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(going, FileTime.from(clock.instant()));
        Retention retention = retention();
        retention.whenDue();
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(going));

        clock.advance(Duration.ofMinutes(59));
        Files.setLastModifiedTime(going, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        retention.whenDue();
        assertTrue(Files.exists(going), "once an hour");
        clock.advance(Duration.ofMinutes(1));
        retention.whenDue();
        assertFalse(Files.exists(going));
    }
}
