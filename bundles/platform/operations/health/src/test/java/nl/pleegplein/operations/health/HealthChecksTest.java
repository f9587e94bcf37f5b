package nl.pleegplein.operations.health;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

class HealthChecksTest {
    private final HealthChecks checks = new HealthChecks(Duration.ofMillis(200));
    private final CountDownLatch never = new CountDownLatch(1);
    private long ids;

    @AfterEach
    void close() {
        never.countDown();
        checks.close();
    }

    @Test
    void allChecksAreAskedAndTheWorstCounts() {
        install("b", Result.Status.WARN, "ready");
        install("a", Result.Status.OK, "live");
        HealthReport report = new HealthReport(checks.run(Optional.empty()));
        assertEquals(
                List.of("a", "b"),
                report.checks().stream().map(CheckedNow::name).toList());
        assertEquals(Result.Status.WARN, report.status());
        assertEquals(200, report.httpStatus(), "a warning is for operators; the platform goes on");
        install("c", Result.Status.TEMPORARILY_UNAVAILABLE, "ready");
        assertEquals(503, new HealthReport(checks.run(Optional.of("ready"))).httpStatus());
        assertEquals(200, new HealthReport(checks.run(Optional.of("live"))).httpStatus());
    }

    @Test
    void aCheckThatFailsCostsNoOther() {
        install("fails", () -> {
            throw new NoClassDefFoundError("gone");
        });
        install("fine", Result.Status.OK, "live");
        List<CheckedNow> said = checks.run(Optional.empty());
        assertEquals(Result.Status.HEALTH_CHECK_ERROR, said.get(0).status());
        assertEquals(Result.Status.OK, said.get(1).status());
    }

    @Test
    void aCheckThatHangsIsReportedInTimeAndNotStartedTwice() {
        AtomicInteger started = new AtomicInteger();
        install("hangs", () -> {
            started.incrementAndGet();
            waitFor(never);
            return new Result(Result.Status.OK, "at last");
        });
        for (int i = 0; i < 3; i++) {
            CheckedNow said = checks.run(Optional.empty()).get(0);
            assertEquals(Result.Status.HEALTH_CHECK_ERROR, said.status());
            assertEquals(List.of("No answer in time"), said.messages());
        }
        assertEquals(1, started.get());
        never.countDown();
        await().until(() -> checks.run(Optional.empty()).get(0).status() == Result.Status.OK);
    }

    @Test
    void anAnswerIsUsedForAWhile() {
        AtomicInteger asked = new AtomicInteger();
        install("counts", () -> new Result(Result.Status.OK, "time " + asked.incrementAndGet()));
        checks.run(Optional.empty());
        checks.run(Optional.empty());
        assertEquals(1, asked.get());
    }

    @Test
    void aCheckThatGoesIsForgotten() {
        Map<String, Object> properties = Map.of(Constants.SERVICE_ID, 7L, HealthCheck.NAME, "goes");
        HealthCheck check = () -> new Result(Result.Status.CRITICAL, "bad");
        checks.add(check, properties);
        assertEquals(1, checks.run(Optional.empty()).size());
        checks.remove(check, properties);
        assertTrue(checks.run(Optional.empty()).isEmpty());
    }

    private void install(String name, Result.Status status, String tag) {
        checks.add(
                () -> new Result(status, "said by " + name),
                Map.of(
                        Constants.SERVICE_ID,
                        ++ids,
                        HealthCheck.NAME,
                        name,
                        HealthCheck.TAGS,
                        new String[] {tag},
                        HealthCheck.RESULT_CACHE_TTL_IN_MS,
                        0L));
    }

    private void install(String name, HealthCheck check) {
        checks.add(check, Map.of(Constants.SERVICE_ID, ++ids, HealthCheck.NAME, name));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
