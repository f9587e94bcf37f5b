package nl.pleegplein.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import javax.servlet.ServletInputStream;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.shell.answers.Kept;
import nl.pleegplein.web.shell.answers.KeptReplies;
import nl.pleegplein.web.shell.answers.Replies;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.forms.Csrf;
import nl.pleegplein.web.shell.forms.FormReader;
import nl.pleegplein.web.shell.forms.FormToken;
import nl.pleegplein.web.shell.pages.Layout;
import nl.pleegplein.web.shell.sections.Circuit;
import nl.pleegplein.web.shell.sections.LiveSection;
import nl.pleegplein.web.shell.sections.TestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one request that decides whether a section's rest is over. */
class TrialsTest {
    private static final int ENOUGH_FAILURES = 20;
    private static final int PLACES = 1 + 4;
    private static final Handler GONE = request -> new Answer.Gone();

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final Workers workers = new Workers();
    private final Csrf csrf = new Csrf(Optional::empty);
    private boolean poolIsFull;
    private static final Kept NO_ROOM = new Kept(Optional::empty, 0, System::nanoTime);
    private static final KeptReplies NOTHING_KEPT = new KeptReplies(NO_ROOM);

    private LiveSection section;
    private Dispatch dispatch;
    private ShellServlet servlet;

    @BeforeEach
    void letTheSectionRestUntilItsTrial() {
        TestDirectory sections = new TestDirectory(folder, clock, this::hang, 1, (locale, words) -> null);
        sections.start(
                TestSection.of("proef", Routes.builder().get("/proef", GONE).build()), Map.of());
        section = sections.directory().byId("proef").orElseThrow();
        Templates templates = Templates.beside(Frontend.class);
        Layout layout = new Layout(templates);
        Replies replies = new Replies();
        Problems problems = new Problems(sections.directory(), layout, templates, replies, csrf);
        Answering answering = new Answering(sections.directory(), layout, replies, NOTHING_KEPT, problems);
        dispatch = new Dispatch(answering, problems, workers, Duration.ofMinutes(1));
        FormReader forms =
                new FormReader(workers.clockwork(), workers.pool(), Duration.ofMinutes(1), 1024 * 1024, problems);
        servlet = new ShellServlet(sections.directory(), problems, NOTHING_KEPT, csrf, forms, dispatch, () -> {});
    }

    @AfterEach
    void stopWorkers() {
        workers.close();
    }

    /** A worker that never comes to its work. */
    private void hang(Runnable task) {
        if (poolIsFull) {
            throw new RejectedExecutionException();
        }
    }

    @Test
    void withoutWorkersForAnySectionATrialIsGivenBack() {
        restUntilTrial();
        poolIsFull = true;
        assertEquals(503, trial().status());
        assertInstanceOf(Circuit.Pass.class, section.circuit().enter());
    }

    @Test
    void aTrialThatFindsTheSectionsOwnPlacesTakenHasFailed() {
        for (int i = 0; i < PLACES; i++) {
            assertTrue(section.slots().offer(() -> {}));
        }
        restUntilTrial();
        assertEquals(503, trial().status());
        assertInstanceOf(Circuit.Rest.class, section.circuit().enter());
    }

    @Test
    void aTrialIsGivenBackWhenTheServerWillNotWaitForIt() {
        restUntilTrial();
        TestExchange exchange = exchange();
        exchange.failToGoAsync();
        assertThrows(IllegalStateException.class, () -> servlet.service(exchange.request(), exchange.response()));
        assertInstanceOf(Circuit.Pass.class, section.circuit().enter());
    }

    private void restUntilTrial() {
        for (int i = 0; i < ENOUGH_FAILURES; i++) {
            assertInstanceOf(Circuit.Pass.class, section.circuit().enter()).failed("x");
        }
        assertInstanceOf(Circuit.Rest.class, section.circuit().enter());
        clock.pass(Duration.ofSeconds(31));
    }

    private TestExchange trial() {
        Circuit.Pass pass =
                assertInstanceOf(Circuit.Pass.class, section.circuit().enter());
        assertTrue(pass.isTrial());
        TestExchange exchange = exchange();
        ShellRequest request = new ShellRequest(
                exchange.facts(),
                section,
                Map.of(),
                Parameters.NONE,
                Parameters.NONE,
                new FormToken(csrf, exchange.facts()),
                false);
        dispatch.start(exchange.async(), exchange.response(), GONE, request, pass);
        assertEquals(1, exchange.completed());
        return exchange;
    }

    private static TestExchange exchange() {
        return new TestExchange(TestExchange.facts("GET", "/proef", "127.0.0.1"), TrialsTest::nothing);
    }

    private static ServletInputStream nothing() {
        throw new UnsupportedOperationException("A question has no body");
    }
}
