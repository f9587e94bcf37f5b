package nl.pleegplein.jobs.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.felix.hc.api.Result;

@Database(domain = "jobs")
class JobsHealthTest {
    private static final Report NOTHING = new Report(0, OptionalLong.empty(), "", 0, List.of());

    private final Workshop workshop;
    private final JobsHealth health;
    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();

    JobsHealthTest(TestDatabase database) {
        this.workshop = new Workshop(database);
        this.health = new JobsHealth(workshop.repository, workshop.clock);
        health.bindTo(figures);
    }

    @DatabaseTest
    void jobs_are_counted_by_how_far_they_are() {
        submit("a");
        submit("b");
        submit("c");
        claim();
        assertEquals(List.of(2.0, 1.0, 0.0), waitingRunningFailed());
        assertEquals(Result.Status.OK, health.execute().getStatus());
    }

    @DatabaseTest
    void a_job_that_failed_is_a_warning_for_a_day() {
        submit("a");
        workshop.work.end(claim(), JobState.FAILED, NOTHING, now());
        assertEquals(List.of(0.0, 0.0, 1.0), waitingRunningFailed());
        assertEquals(Result.Status.WARN, health.execute().getStatus());
        workshop.clock.move(Duration.ofHours(25));
        assertEquals(List.of(0.0, 0.0, 0.0), waitingRunningFailed());
        assertEquals(Result.Status.OK, health.execute().getStatus());
    }

    @DatabaseTest
    void figures_do_not_stand_still_when_the_clock_is_set_back() {
        assertEquals(List.of(0.0, 0.0, 0.0), waitingRunningFailed());
        submit("a");
        workshop.clock.move(Duration.ofHours(-1));
        assertEquals(List.of(1.0, 0.0, 0.0), waitingRunningFailed());
    }

    @DatabaseTest
    void a_database_that_hangs_is_asked_once_for_all_figures() {
        AtomicInteger asked = new AtomicInteger();
        JpaTemplate away = (JpaTemplate) Proxy.newProxyInstance(
                JobsHealthTest.class.getClassLoader(),
                new Class<?>[] {JpaTemplate.class},
                (self, method, arguments) -> {
                    asked.incrementAndGet();
                    workshop.clock.move(Duration.ofSeconds(5));
                    throw new IllegalStateException("away");
                });
        SimpleMeterRegistry read = new SimpleMeterRegistry();
        JobsHealth unwell = new JobsHealth(new JobRepository(away, null), workshop.clock);
        unwell.bindTo(read);
        for (String state : List.of("waiting", "running", "failed")) {
            assertEquals(
                    Double.NaN, read.get("pleegplein.jobs." + state).gauge().value());
        }
        assertEquals(Result.Status.WARN, unwell.execute().getStatus());
        assertEquals(1, asked.get());
    }

    private List<Double> waitingRunningFailed() {
        return List.of("waiting", "running", "failed").stream()
                .map(state -> figures.get("pleegplein.jobs." + state).gauge().value())
                .toList();
    }

    private void submit(String key) {
        workshop.repository.submit(Workshop.request(key), now());
    }

    private Claimed claim() {
        return workshop.work
                .claim(Set.of("import"), now(), now().plus(JobRunner.LEASE))
                .orElseThrow();
    }

    private Instant now() {
        return workshop.clock.instant();
    }
}
