package nl.pleegplein.operations.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.testing.FakeRequest;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

class OperationsSectionTest {
    private static final FakeRequest VISITOR = FakeRequest.to("/");
    private static final FakeRequest OPERATOR = VISITOR.by(Viewer.system());

    private final HealthChecks checks = new HealthChecks(Duration.ofSeconds(5));
    private final Figures figures = new Figures(FakePlatform.context());
    private final FakePlatform fake = new FakePlatform().with("library", SectionState.State.SHOWN, "");
    private final PlatformFigures platform = new PlatformFigures(figures.registry(), fake, fake);

    @AfterEach
    void close() {
        checks.close();
        figures.close();
    }

    @Test
    void everybodySeesWhetherItIsWellAndOperatorsSeeWhy() throws Exception {
        checks.add(
                () -> new Result(Result.Status.CRITICAL, "The disk is full"),
                Map.of(Constants.SERVICE_ID, 1L, HealthCheck.NAME, "disk", HealthCheck.TAGS, "ready"));
        Answer.Bytes visitor = get("/health", VISITOR, false);
        assertEquals(503, visitor.status());
        assertEquals(
                "{\"status\":\"CRITICAL\",\"checks\":[{\"name\":\"disk\",\"status\":\"CRITICAL\"}]}", text(visitor));
        assertTrue(text(get("/health", OPERATOR, false)).contains("The disk is full"));
        assertTrue(text(get("/health", VISITOR, true)).contains("The disk is full"));
        assertEquals(503, get("/health/ready", VISITOR, false).status());
        Answer.Bytes live = get("/health/live", VISITOR, false);
        assertEquals(200, live.status());
        assertEquals("{\"status\":\"OK\"}", text(live));
    }

    @Test
    void figuresAreForOperatorsAndForProgramsOnThisMachine() throws Exception {
        assertThrows(ForbiddenException.class, () -> get("/metrics", VISITOR, true));
        get("/metrics", OPERATOR, false);
        get("/metrics", VISITOR.from("127.0.0.1"), false);
        get("/metrics", VISITOR.from("0:0:0:0:0:0:0:1"), false);
        FakeRequest proxied = VISITOR.from("127.0.0.1").withHeader("X-Forwarded-For", "203.0.113.9");
        assertThrows(ForbiddenException.class, () -> get("/metrics", proxied, false));
        FakeRequest named = VISITOR.from("localhost");
        assertThrows(ForbiddenException.class, () -> get("/metrics", named, false));
    }

    @Test
    void figuresAreThoseOfTheMachineAndOfTheSections() throws Exception {
        BundleContext context = (BundleContext) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (self, called, arguments) -> null);
        MachineFigures machine = new MachineFigures(context);
        figures.add(machine, Map.of(Constants.SERVICE_ID, 1L));
        String text = text(get("/metrics", OPERATOR, false));
        assertTrue(text.contains("jvm_memory_used_bytes{"), text);
        assertTrue(text.contains("process_uptime_seconds "), text);
        assertTrue(text.contains("pleegplein_section_requests{section=\"library\"} 40.0"), text);
        assertTrue(text.contains("pleegplein_section_failures{section=\"library\"} 2.0"), text);
        assertTrue(text.contains("pleegplein_search_indexed{kind=\"article\"} 60.0"), text);
        machine.close();
    }

    @Test
    void whatABundleCountsGoesWithTheBundle() throws Exception {
        MeterBinder binder = registry -> Counter.builder("sample.things")
                .tag("kind", "x")
                .register(registry)
                .increment(3);
        Map<String, Object> properties = Map.of(Constants.SERVICE_ID, 9L);
        figures.add(binder, properties);
        assertTrue(text(get("/metrics", OPERATOR, false)).contains("sample_things_total{kind=\"x\"} 3.0"));
        figures.remove(binder, properties);
        assertFalse(text(get("/metrics", OPERATOR, false)).contains("sample_things"));
    }

    @Test
    void aSectionThatIsGoneIsCountedNoMore() throws Exception {
        assertTrue(text(get("/metrics", OPERATOR, false)).contains("section=\"library\""));
        fake.sections.clear();
        assertFalse(text(get("/metrics", OPERATOR, false)).contains("section=\"library\""));
    }

    @Test
    void aBinderThatFailsCostsNoOther() throws Exception {
        figures.add(
                registry -> {
                    throw new NoClassDefFoundError("gone");
                },
                Map.of(Constants.SERVICE_ID, 3L));
        assertEquals(200, get("/metrics", OPERATOR, false).status());
    }

    private Answer.Bytes get(String pattern, WebRequest request, boolean forAll) throws Exception {
        OperationsSection section = new OperationsSection(checks, figures, platform, forAll, true);
        return (Answer.Bytes) section.routes().all().stream()
                .filter(route -> route.pattern().equals(pattern))
                .findFirst()
                .orElseThrow()
                .handler()
                .handle(request);
    }

    private static String text(Answer.Bytes answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }
}
