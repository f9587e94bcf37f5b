package nl.pleegplein.jobs.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

@Database(domain = "jobs")
class StoredJobsTest {
    private final Workshop workshop;
    private final StoredJobs jobs;

    StoredJobsTest(TestDatabase database) {
        this.workshop = new Workshop(database);
        this.jobs = workshop.jobs(workshop.node());
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @DatabaseTest
    void a_job_is_kept_as_it_was_asked_for() {
        Job job = jobs.submit(Workshop.request("a"));
        assertEquals(Optional.of(job), jobs.find(job.id()));
        assertEquals(Map.of("file", "a&b=c €"), job.parameters());
        assertEquals(JobState.WAITING, job.state());
        assertEquals(workshop.clock.instant(), job.created());
    }

    @DatabaseTest
    void asking_again_gives_the_job_that_waits_until_it_has_ended() {
        Job first = jobs.submit(Workshop.request("a"));
        assertEquals(first.id(), jobs.submit(Workshop.request("a")).id());
        assertNotEquals(first.id(), jobs.submit(Workshop.request("b")).id());
        jobs.cancel(first.id());
        assertNotEquals(first.id(), jobs.submit(Workshop.request("a")).id());
    }

    @DatabaseTest
    void asking_at_the_same_moment_gives_one_job() {
        List<CompletableFuture<Job>> asked = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> jobs.submit(Workshop.request("a"))))
                .toList();
        assertEquals(
                1,
                asked.stream()
                        .map(CompletableFuture::join)
                        .map(Job::id)
                        .distinct()
                        .count());
    }

    @DatabaseTest
    void the_newest_come_first_slice_by_slice() {
        List<JobId> made = Stream.of("a", "b", "c")
                .map(key -> jobs.submit(Workshop.request(key)).id())
                .toList();
        Slice<Job> first = jobs.newest(Optional.empty(), 2);
        Slice<Job> rest = jobs.newest(first.next(), 2);
        assertEquals(
                List.of(made.get(2), made.get(1)),
                first.items().stream().map(Job::id).toList());
        assertEquals(List.of(made.get(0)), rest.items().stream().map(Job::id).toList());
        assertTrue(rest.next().isEmpty());
    }

    @DatabaseTest
    void cancelling_ends_what_waits_and_nothing_else() {
        Job job = jobs.submit(Workshop.request("a"));
        assertTrue(jobs.cancel(job.id()));
        assertEquals(JobState.CANCELLED, jobs.find(job.id()).orElseThrow().state());
        assertFalse(jobs.cancel(job.id()));
        assertFalse(jobs.cancel(new JobId(UUID.randomUUID())));
    }

    @DatabaseTest
    void too_much_is_refused() {
        JobRequest tooMuch = new JobRequest("import", "a", Map.of("text", "x".repeat(8000)));
        assertThrows(IllegalArgumentException.class, () -> jobs.submit(tooMuch));
        Map<String, String> widest = Map.of("t", "€".repeat(7999));
        Job job = jobs.submit(new JobRequest("import", "a", widest));
        assertEquals(widest, jobs.find(job.id()).orElseThrow().parameters());
    }

    @DatabaseTest
    void jobs_that_ended_long_ago_go_with_their_reports() {
        Job old = jobs.submit(Workshop.request("a"));
        Claimed claimed = claim();
        Report report = new Report(1, OptionalLong.empty(), "", 0, List.of(new ReportLine(0, false, "line")));
        workshop.work.end(claimed, JobState.DONE, report, workshop.clock.instant());
        Job waiting = jobs.submit(Workshop.request("b"));
        workshop.clock.move(JobRunner.KEPT.plus(Duration.ofSeconds(1)));
        Job ended = jobs.submit(Workshop.request("c"));
        jobs.cancel(ended.id());
        assertEquals(
                1,
                workshop.repository.removeEndedBefore(workshop.clock.instant().minus(JobRunner.KEPT), 10));
        assertTrue(jobs.find(old.id()).isEmpty());
        assertEquals(List.of(), jobs.report(old.id(), 0, 10));
        assertTrue(jobs.find(waiting.id()).isPresent());
        assertTrue(jobs.find(ended.id()).isPresent());
    }

    private Claimed claim() {
        return workshop.work
                .claim(Set.of("import"), workshop.clock.instant(), workshop.clock.instant())
                .orElseThrow();
    }
}
