package nl.pleegplein.web.shell.pages;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.HomeBlock;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.shell.ShellRequest;
import nl.pleegplein.web.shell.TestClock;
import nl.pleegplein.web.shell.TestSection;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.entry.RequestPath;
import nl.pleegplein.web.shell.forms.Csrf;
import nl.pleegplein.web.shell.forms.FormToken;
import nl.pleegplein.web.shell.sections.TestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeBlocksTest {
    private static final int MORE_THAN_AT_ONCE = 20;
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private boolean full;

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void withoutWorkersTheHomePageGoesOnAndAllIsThereAfterwards() {
        TestDirectory sections = sections(this::run);
        HomeBlocks blocks = new HomeBlocks(sections.directory(), this::run, clock);
        blocks.add("key", new Block(() -> "<p>Dag</p>"));
        ShellRequest request = request(sections);

        full = true;
        for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
            assertEquals(0, blocks.render(request).bands().size());
        }
        full = false;

        assertEquals(1, blocks.render(request).bands().size());
    }

    @Test
    void aBlockThatHangsIsLeftOutAndNotAskedAgainBeforeItIsDone() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        TestDirectory sections = sections(threads);
        HomeBlocks blocks = new HomeBlocks(sections.directory(), threads, clock, SHORT);
        blocks.add("hangs", new Block(() -> {
            asked.incrementAndGet();
            return waited(end);
        }));
        ShellRequest request = request(sections);

        for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
            assertEquals(List.of(), blocks.render(request).bands());
        }
        assertEquals(1, asked.get());

        end.countDown();
        await().until(() -> blocks.render(request).bands().size() == 1);
    }

    @Test
    void beingSlowIsNotCountedAsFailing() {
        TestDirectory sections = sections(threads);
        Semaphore mayAnswer = new Semaphore(0);
        AtomicInteger asked = new AtomicInteger();
        HomeBlocks blocks = new HomeBlocks(sections.directory(), threads, clock, SHORT);
        blocks.add("slow", new Block(() -> {
            asked.incrementAndGet();
            mayAnswer.acquireUninterruptibly();
            return "<p>Laat</p>";
        }));
        ShellRequest request = request(sections);
        for (int i = 1; i <= MORE_THAN_AT_ONCE; i++) {
            int times = i;
            await().until(() -> blocks.render(request).bands().isEmpty() && asked.get() == times);
            mayAnswer.release();
        }
        mayAnswer.release(100);
        await().until(() -> blocks.render(request).bands().size() == 1);
    }

    @Test
    void aBlockThatGoesOnFailingIsNotAskedForAWhile() {
        AtomicInteger asked = new AtomicInteger();
        TestDirectory sections = sections(threads);
        HomeBlocks blocks = new HomeBlocks(sections.directory(), threads, clock, LONG);
        blocks.add("fails", new Block(() -> {
            asked.incrementAndGet();
            throw new IllegalStateException("stuk");
        }));
        ShellRequest request = request(sections);
        for (int i = 0; i < MORE_THAN_AT_ONCE + 10; i++) {
            assertEquals(List.of(), blocks.render(request).bands());
        }
        await().untilAsserted(() -> assertTrue(asked.get() <= MORE_THAN_AT_ONCE + 1, "asked " + asked));
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class, StackOverflowError.class})
    void aBlockThatFailsInAnyWayFailsAlsoWhenItIsTriedAgain(Class<? extends Throwable> kind) {
        Ailing block = new Ailing();
        HomeBlocks blocks = resting(block, kind);
        ShellRequest request = request(sections(this::run));

        clock.pass(Duration.ofSeconds(31));
        assertEquals(List.of(), blocks.render(request).bands());
        block.ailment = Optional.empty();
        assertEquals(List.of(), blocks.render(request).bands());
        clock.pass(Duration.ofSeconds(61));
        assertEquals(1, blocks.render(request).bands().size());
    }

    @Test
    void aBlockIsTriedAgainAtOnceWhenTheMachineItselfFailed() {
        Ailing block = new Ailing();
        HomeBlocks blocks = resting(block, IllegalStateException.class);
        ShellRequest request = request(sections(this::run));

        clock.pass(Duration.ofSeconds(31));
        block.ailment = Optional.of(InternalError.class);
        assertEquals(List.of(), blocks.render(request).bands());
        block.ailment = Optional.empty();
        assertEquals(1, blocks.render(request).bands().size());
    }

    /** All that there is on the home page: it failed until it was not asked any more. */
    private HomeBlocks resting(Ailing block, Class<? extends Throwable> kind) {
        HomeBlocks blocks = new HomeBlocks(sections(this::run).directory(), this::run, clock);
        blocks.add("ailing", new Block(block));
        block.ailment = Optional.of(kind);
        ShellRequest request = request(sections(this::run));
        for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
            assertEquals(List.of(), blocks.render(request).bands());
        }
        int asked = block.asked;
        assertEquals(List.of(), blocks.render(request).bands());
        assertEquals(asked, block.asked);
        return blocks;
    }

    @Test
    void whatFailsWhileItIsBeingChangedIsLeftOutAndNotBlamed() {
        Ailing block = new Ailing();
        TestDirectory sections = sections(this::run);
        HomeBlocks blocks = new HomeBlocks(sections.directory(), this::run, clock);
        blocks.add("ailing", new Block(block));
        ShellRequest request = request(sections);
        block.ailment = Optional.of(IllegalStateException.class);
        sections.unsettle(TestSection.of("proef", Routes.builder().build()));
        for (int i = 0; i < MORE_THAN_AT_ONCE + 10; i++) {
            assertEquals(List.of(), blocks.render(request).bands());
        }
        block.ailment = Optional.empty();
        assertEquals(1, blocks.render(request).bands().size());
    }

    @Test
    void aBlockOfNoSectionIsRefused() {
        HomeBlocks blocks = new HomeBlocks(sections(threads).directory(), threads, clock, LONG);
        assertThrows(NullPointerException.class, () -> blocks.add("nobody's", new Block(null, () -> "")));
    }

    private static String waited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "<p>Eindelijk</p>";
    }

    private TestDirectory sections(Executor pool) {
        TestDirectory sections = new TestDirectory(folder, clock, pool, 2, (locale, messages) -> null);
        sections.start(TestSection.of("proef", Routes.builder().build()), Map.of());
        return sections;
    }

    private void run(Runnable task) {
        if (full) {
            throw new RejectedExecutionException();
        }
        task.run();
    }

    private static ShellRequest request(TestDirectory sections) {
        RequestFacts facts = new RequestFacts(
                "id",
                "GET",
                RequestPath.HOME,
                "",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                URI.create("http://localhost"),
                Optional.empty(),
                Viewer.visitor(),
                "127.0.0.1");
        return new ShellRequest(
                facts,
                sections.directory().byId("proef").orElseThrow(),
                Map.of(),
                Parameters.NONE,
                Parameters.NONE,
                new FormToken(new Csrf(Optional::empty), facts),
                false);
    }

    private static final class Ailing implements Supplier<String> {
        private Optional<Class<? extends Throwable>> ailment = Optional.empty();
        private int asked;

        @Override
        public String get() {
            asked++;
            ailment.ifPresent(Ailing::suffer);
            return "<p>Beter</p>";
        }

        private static void suffer(Class<? extends Throwable> kind) {
            try {
                Throwable pain = kind.getConstructor().newInstance();
                if (pain instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) pain;
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private record Block(String section, Supplier<String> html) implements HomeBlock {
        Block(Supplier<String> html) {
            this("proef", html);
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public boolean wide() {
            return true;
        }

        @Override
        public Optional<Content> render(WebRequest request) {
            String made = html.get();
            return Optional.of(output -> output.writeContent(made));
        }
    }
}
