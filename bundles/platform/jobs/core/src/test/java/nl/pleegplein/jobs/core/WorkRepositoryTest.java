package nl.pleegplein.jobs.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.core.WorkRepository.Standing;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.persistence.testing.TestNode;

@Database(domain = "jobs")
class WorkRepositoryTest {
    private static final Report NOTHING = new Report(0, OptionalLong.empty(), "", 0, List.of());

    private final TestDatabase database;
    private final TestNode node = new TestNode();
    private final Workshop workshop;
    private final WorkRepository work;
    private final AtomicLong ticks = new AtomicLong();
    private final SeenLeases leases;

    WorkRepositoryTest(TestDatabase database) {
        this.database = database;
        this.workshop = new Workshop(database, node);
        this.work = workshop.work;
        this.leases = new SeenLeases(work::isOfTheDead, JobRunner.LEASE, ticks::get);
    }

    private int takeBack(WorkRepository repository) {
        SeenLeases seen = new SeenLeases(repository::isOfTheDead, JobRunner.LEASE, ticks::get);
        return repository.takeBackFromTheDead(seen.over(repository.leases(), now()), now());
    }

    @DatabaseTest
    void a_node_that_starts_again_takes_back_its_own_jobs_at_once_and_no_others() {
        submit();
        Claimed dead = claim().orElseThrow();
        Workshop elsewhere = new Workshop(database, new TestNode().startedAgain());
        assertEquals(0, takeBack(elsewhere.work));
        WorkRepository again = new Workshop(database, node.startedAgain()).work;
        assertEquals(1, takeBack(again));
        assertEquals(0, takeBack(again));
        assertEquals(dead.job().id(), claim().orElseThrow().job().id());
    }

    @DatabaseTest
    void a_job_whose_node_died_is_begun_again_at_its_checkpoint() {
        submit();
        Claimed dead = claim().orElseThrow();
        work.checkpoint(dead, "half");
        assertTrue(claim().isEmpty());

        leaseEnds();
        assertEquals(1, takeBack());
        Claimed again = claim().orElseThrow();
        assertEquals(Optional.of("half"), again.checkpoint());
        assertEquals(dead.job().id(), again.job().id());
    }

    @DatabaseTest
    void who_lost_the_lease_writes_nothing_any_more() {
        submit();
        Claimed late = claim().orElseThrow();
        leaseEnds();
        takeBack();
        Claimed present = claim().orElseThrow();
        assertEquals(Standing.LOST, work.report(late, new Report(99, OptionalLong.empty(), "late", 0, List.of())));
        assertEquals(Standing.LOST, work.checkpoint(late, "late"));
        work.end(late, JobState.DONE, NOTHING, now());
        work.giveBack(late);
        Job job = job(present);
        assertEquals(JobState.RUNNING, job.state());
        assertEquals(0, job.done());
    }

    @DatabaseTest
    void a_lease_that_is_renewed_stays() {
        submit();
        Claimed claimed = claim().orElseThrow();
        leaseEnds();
        Map<UUID, Standing> standings = work.renew(Set.of(claimed.attempt()), now().plus(JobRunner.LEASE));
        assertEquals(Map.of(claimed.attempt(), Standing.GO_ON), standings);
        assertEquals(0, takeBack());
    }

    @DatabaseTest
    void a_job_whose_node_died_is_begun_again_also_when_the_clock_was_set_back() {
        submit();
        assertTrue(claim().isPresent());
        workshop.clock.move(Duration.ofHours(-1));
        assertEquals(0, takeBack(), "it may be alive");
        ticks.addAndGet(JobRunner.LEASE.toNanos());
        assertEquals(0, takeBack(), "it has still its time");
        ticks.incrementAndGet();
        assertEquals(1, takeBack());
        assertTrue(claim().isPresent());
    }

    @DatabaseTest
    void a_lease_that_is_renewed_in_between_is_not_taken() {
        submit();
        Claimed claimed = claim().orElseThrow();
        leaseEnds();
        List<Lease> over = leases.over(work.leases(), now());
        assertEquals(1, over.size());
        work.renew(Set.of(claimed.attempt()), now().plus(JobRunner.LEASE));
        assertEquals(0, work.takeBackFromTheDead(over, now()));
    }

    @DatabaseTest
    void a_cancelled_job_hears_of_it_whenever_it_writes() {
        submit();
        Claimed claimed = claim().orElseThrow();
        workshop.repository.cancel(claimed.job().id().value(), now());
        assertEquals(Standing.CANCELLED, work.report(claimed, NOTHING));
        assertEquals(
                Map.of(claimed.attempt(), Standing.CANCELLED),
                work.renew(Set.of(claimed.attempt()), now().plus(JobRunner.LEASE)));
    }

    @DatabaseTest
    void a_cancelled_job_whose_node_died_ends() {
        submit();
        Claimed claimed = claim().orElseThrow();
        workshop.repository.cancel(claimed.job().id().value(), now());
        leaseEnds();
        takeBack();
        assertEquals(JobState.CANCELLED, job(claimed).state());
    }

    @DatabaseTest
    void a_cancelled_job_that_is_given_back_is_not_begun_again() {
        submit();
        Claimed claimed = claim().orElseThrow();
        workshop.repository.cancel(claimed.job().id().value(), now());
        work.giveBack(claimed);
        assertTrue(claim().isEmpty());
        assertEquals(JobState.CANCELLED, job(claimed).state());
    }

    @DatabaseTest
    void a_job_that_takes_down_every_node_is_given_up() {
        submit();
        Claimed claimed = claim().orElseThrow();
        for (int death = 1; death < 5; death++) {
            leaseEnds();
            takeBack();
            claimed = claim().orElseThrow();
        }
        leaseEnds();
        takeBack();
        assertEquals(JobState.FAILED, job(claimed).state());
        assertFalse(job(claimed).message().isEmpty());
    }

    @DatabaseTest
    void the_oldest_of_the_kinds_that_can_be_done_comes_first() {
        submit();
        assertTrue(
                work.claim(Set.of("export"), now(), now().plus(JobRunner.LEASE)).isEmpty());
        Job second = workshop.repository.submit(Workshop.request("b"), now());
        claim();
        assertEquals(second.id(), claim().orElseThrow().job().id());
    }

    private void submit() {
        workshop.repository.submit(Workshop.request("a"), now());
    }

    private Optional<Claimed> claim() {
        return work.claim(Set.of("import", "other"), now(), now().plus(JobRunner.LEASE));
    }

    private Job job(Claimed claimed) {
        return workshop.repository.find(claimed.job().id().value()).orElseThrow();
    }

    private int takeBack() {
        return work.takeBackFromTheDead(leases.over(work.leases(), now()), now());
    }

    private void leaseEnds() {
        workshop.clock.move(JobRunner.LEASE.plus(Duration.ofSeconds(1)));
    }

    private Instant now() {
        return workshop.clock.instant();
    }
}
