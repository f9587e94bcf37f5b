package nl.pleegplein.operations.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.operations.api.Refusal;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.web.api.SectionState;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    @TempDir
    Path folder;

    @Test
    void aDatabaseThatDoesNotAnswerIsCriticalAndOneThatIsNotThereYetIsWaitedFor() {
        assertEquals(Result.Status.OK, status(new DatabaseCheck(new FakeJobs(false))));
        Result broken = new DatabaseCheck(new FakeJobs(true)).execute();
        assertEquals(Result.Status.CRITICAL, broken.getStatus());
        assertTrue(broken.toString().contains("SQLException (SQLSTATE 08001)"), broken.toString());
        assertFalse(broken.toString().contains("no connection"), broken.toString());
        assertEquals(Result.Status.TEMPORARILY_UNAVAILABLE, status(new DatabaseCheck()));
    }

    @Test
    void aDomainThatFailedIsAWarningWithItsReason() {
        Result result = new DomainsCheck(() -> List.of(
                        new DomainStatus("library", DomainStatus.Phase.READY, Optional.empty()),
                        new DomainStatus("blogs", DomainStatus.Phase.FAILED, Optional.of("changelog 3 is broken"))))
                .execute();
        assertEquals(Result.Status.WARN, result.getStatus());
        assertTrue(result.toString().contains("blogs is FAILED: changelog 3 is broken"), result.toString());
    }

    @Test
    void whatWasRefusedIsAWarningWithItsReason() {
        Result result = new ContributionsCheck(List.of(
                        List::of,
                        () -> List.of(new Refusal(
                                "REST service /library", "org.partner.web", Optional.empty(), "The base is taken"))))
                .execute();
        assertEquals(Result.Status.WARN, result.getStatus());
        assertTrue(
                result.toString().contains("REST service /library of org.partner.web is REFUSED: The base is taken"),
                result.toString());
        assertEquals(Result.Status.OK, status(new ContributionsCheck()));
    }

    @Test
    void whatIsNotKnownIsNotWell() {
        assertEquals(Result.Status.WARN, status(new DomainsCheck()));
        assertEquals(Result.Status.WARN, status(new SectionsCheck()));
    }

    @Test
    void searchThatIsAwayIsNeverMoreThanAWarning() {
        FakePlatform platform = new FakePlatform();
        assertEquals(Result.Status.OK, status(new SearchCheck(platform)));
        platform.searchAnswers = false;
        assertEquals(Result.Status.WARN, status(new SearchCheck(platform)));
        assertEquals(Result.Status.WARN, status(new SearchCheck()));
    }

    @Test
    void aSectionThatRestsIsAWarning() {
        FakePlatform platform = new FakePlatform().with("library", SectionState.State.SHOWN, "");
        assertEquals(Result.Status.OK, status(new SectionsCheck(platform)));
        platform.with("blogs", SectionState.State.RESTING, "too many failures");
        assertEquals(Result.Status.WARN, status(new SectionsCheck(platform)));
    }

    @Test
    void aFullDiskIsCritical() {
        assertEquals(Result.Status.OK, status(new DiskCheck(folder, 0, 0)));
        assertEquals(Result.Status.WARN, status(new DiskCheck(folder, Long.MAX_VALUE, 0)));
        assertEquals(Result.Status.CRITICAL, status(new DiskCheck(folder, Long.MAX_VALUE, Long.MAX_VALUE)));
    }

    @Test
    void noThreadIsStuckHere() {
        assertEquals(Result.Status.OK, status(new DeadlockCheck()));
    }

    private static Result.Status status(HealthCheck check) {
        return check.execute().getStatus();
    }

    private record FakeJobs(boolean broken) implements Jobs {
        @Override
        public Slice<Job> newest(Optional<String> after, int limit) {
            if (broken) {
                throw new IllegalStateException(new SQLException("no connection to 192.0.2.1", "08001"));
            }
            return Slice.empty();
        }

        @Override
        public Job submit(JobRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Job> find(JobId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ReportLine> report(JobId id, int from, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean cancel(JobId id) {
            throw new UnsupportedOperationException();
        }
    }
}
