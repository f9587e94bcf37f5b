package nl.pleegplein.jobs.core;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

@Database(domain = "jobs")
class JobRunnerTest {
    private final Workshop workshop;
    private final JobRunner node;
    private final StoredJobs jobs;

    JobRunnerTest(TestDatabase database) {
        this.workshop = new Workshop(database);
        this.node = workshop.node();
        this.jobs = workshop.jobs(node);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @DatabaseTest
    void a_job_waits_for_its_handler_and_tells_how_it_went() {
        JobId id = jobs.submit(Workshop.request("a")).id();
        node.addHandler(
                (job, progress) -> {
                    progress.total(3);
                    progress.done(2);
                    progress.message("two of " + job.parameters().get("file"));
                    progress.note("began");
                    progress.fault("third\0one is bad");
                },
                Workshop.kind("import"));
        Job job = awaitState(id, JobState.DONE);
        assertEquals(2, job.done());
        assertEquals(OptionalLong.of(3), job.total());
        assertEquals("two of a&b=c €", job.message());
        assertEquals(1, job.faults());
        assertEquals(Optional.of(workshop.clock.instant()), job.ended());
        assertEquals(
                List.of(new ReportLine(0, false, "began"), new ReportLine(1, true, "third one is bad")),
                jobs.report(id, 0, 10));
        assertEquals(1, jobs.report(id, 1, 10).size());
    }

    @DatabaseTest
    void a_failing_job_says_why_and_the_next_one_runs() {
        node.addHandler(
                (job, progress) -> {
                    throw new NoClassDefFoundError("partner/Missing");
                },
                Workshop.kind("import"));
        Job failed = awaitState(jobs.submit(Workshop.request("a")).id(), JobState.FAILED);
        assertEquals("partner/Missing", failed.message());
        awaitState(jobs.submit(Workshop.request("a")).id(), JobState.FAILED);
    }

    @DatabaseTest
    void a_job_that_an_outage_stopped_has_not_failed_and_is_begun_again_however_often() {
        AtomicInteger attempts = new AtomicInteger();
        node.addHandler(
                (job, progress) -> {
                    if (attempts.incrementAndGet() <= 7) {
                        throw away();
                    }
                },
                Workshop.kind("import"));
        JobId id = jobs.submit(Workshop.request("a")).id();
        await().until(() -> {
            node.giveBackRested();
            node.wake();
            return jobs.find(id).orElseThrow().state() == JobState.DONE;
        });
        assertEquals(8, attempts.get());
    }

    @DatabaseTest
    void a_job_that_an_outage_stopped_is_another_nodes_when_its_lease_is_over() {
        JobId id = jobs.submit(Workshop.request("a")).id();
        Instant over = workshop.clock.instant().plus(JobRunner.LEASE);
        Claimed claimed = workshop.work
                .claim(Set.of("import"), workshop.clock.instant(), over)
                .orElseThrow();
        JobHandler handler = (job, progress) -> {
            throw away();
        };
        RunningJob stopped = new RunningJob(claimed, handler, workshop.work, workshop.transactions, workshop.clock);
        stopped.run();
        assertTrue(stopped.rests());
        assertEquals(JobState.RUNNING, jobs.find(id).orElseThrow().state());

        assertEquals(1, workshop.work.takeBackFromTheDead(workshop.work.leases(), over.plusSeconds(1)));
        assertEquals(JobState.WAITING, jobs.find(id).orElseThrow().state());
        assertTrue(workshop.work
                .claim(Set.of("import"), workshop.clock.instant(), over)
                .isPresent());
        stopped.giveBackNow();
        assertEquals(JobState.RUNNING, jobs.find(id).orElseThrow().state(), "it is no longer his to give back");
    }

    private static RuntimeException away() {
        return new IllegalStateException(new SQLTransientConnectionException("The database is away"));
    }

    @DatabaseTest
    void of_many_lines_the_first_are_kept_and_all_faults_counted() {
        node.addHandler(
                (job, progress) -> IntStream.range(0, 1200).forEach(i -> progress.fault("fault " + i)),
                Workshop.kind("import"));
        Job job = awaitState(jobs.submit(Workshop.request("a")).id(), JobState.DONE);
        assertEquals(1200, job.faults());
        List<ReportLine> end = jobs.report(job.id(), 998, 100);
        assertEquals(
                List.of("fault 998", "fault 999"),
                end.stream().map(ReportLine::text).toList());
    }

    @DatabaseTest
    void a_running_job_is_cancelled_at_its_next_step() {
        node.addHandler(JobRunnerTest::workUntilTold, Workshop.kind("import"));
        JobId id = jobs.submit(Workshop.request("a")).id();
        awaitState(id, JobState.RUNNING);
        assertTrue(jobs.cancel(id));
        awaitState(id, JobState.CANCELLED);
    }

    @DatabaseTest
    void a_job_whose_handler_goes_away_waits_and_goes_on_at_its_checkpoint() {
        CountDownLatch halfway = new CountDownLatch(1);
        JobHandler old = (job, progress) -> {
            progress.note("first half");
            progress.checkpoint("half");
            halfway.countDown();
            workUntilTold(job, progress);
        };
        node.addHandler(old, Workshop.kind("import"));
        JobId id = jobs.submit(Workshop.request("a")).id();
        await().until(() -> halfway.getCount() == 0);
        node.removeHandler(old);
        assertEquals(JobState.WAITING, jobs.find(id).orElseThrow().state());

        node.addHandler(
                (job, progress) -> progress.note("from " + progress.checkpoint().orElse("nowhere")),
                Workshop.kind("import"));
        awaitState(id, JobState.DONE);
        assertEquals(
                List.of("first half", "from half"),
                jobs.report(id, 0, 10).stream().map(ReportLine::text).toList());
    }

    @DatabaseTest
    void stopping_gives_jobs_back_and_leaves_no_thread() {
        node.addHandler(JobRunnerTest::workUntilTold, Workshop.kind("import"));
        JobId id = jobs.submit(Workshop.request("a")).id();
        awaitState(id, JobState.RUNNING);
        node.stop();
        assertEquals(JobState.WAITING, jobs.find(id).orElseThrow().state());
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("pleegplein-jobs")));
    }

    @DatabaseTest
    void two_nodes_do_every_job_once_and_no_more_than_two_at_a_time_each() {
        Set<JobId> done = ConcurrentHashMap.newKeySet();
        AtomicInteger twice = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        JobHandler counting = (job, progress) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            twice.addAndGet(done.add(job.id()) ? 0 : 1);
            now.decrementAndGet();
        };
        JobRunner other = workshop.node();
        List<JobId> asked = IntStream.range(0, 12)
                .mapToObj(i -> jobs.submit(Workshop.request("k" + i)).id())
                .toList();
        node.addHandler(counting, Workshop.kind("import"));
        other.addHandler(counting, Workshop.kind("import"));
        asked.forEach(id -> awaitState(id, JobState.DONE));
        assertEquals(12, done.size());
        assertEquals(0, twice.get());
        assertTrue(most.get() <= 4);
    }

    @DatabaseTest
    void a_second_handler_of_a_kind_does_nothing_while_the_first_is_there() {
        AtomicInteger second = new AtomicInteger();
        node.addHandler((job, progress) -> {}, Workshop.kind("import"));
        node.addHandler((job, progress) -> second.incrementAndGet(), Workshop.kind("import"));
        awaitState(jobs.submit(Workshop.request("a")).id(), JobState.DONE);
        assertEquals(0, second.get());
    }

    private static void workUntilTold(Job job, JobProgress progress) {
        await().atMost(Duration.ofSeconds(20)).until(progress::shouldStop);
    }

    private Job awaitState(JobId id, JobState state) {
        await().until(() -> jobs.find(id).orElseThrow().state() == state);
        return jobs.find(id).orElseThrow();
    }
}
