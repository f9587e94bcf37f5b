package nl.pleegplein.web.shell.pages;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pleegplein.web.api.HomeBlock;
import nl.pleegplein.web.shell.ShellRequest;
import nl.pleegplein.web.shell.pages.HomeView.Band;
import nl.pleegplein.web.shell.sections.Blame;
import nl.pleegplein.web.shell.sections.Circuit;
import nl.pleegplein.web.shell.sections.LiveSection;
import nl.pleegplein.web.shell.sections.SectionDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of the home page that sections bring. They are made next to each other; one that fails, or is not ready in
 * time, is left out. One that goes on failing is not asked for a while, and one that is late not before it is done: being
 * slow is not counted as failing, for that may be the database. Thread-safe.
 */
public final class HomeBlocks {
    private static final Logger LOG = LoggerFactory.getLogger(HomeBlocks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int AT_ONCE = 16;

    private final SectionDirectory directory;
    private final Executor pool;
    private final Clock clock;
    private final Duration patience;
    private final Map<Object, Guarded> blocks = new ConcurrentHashMap<>();

    public HomeBlocks(SectionDirectory directory, Executor pool, Clock clock) {
        this(directory, pool, clock, PATIENCE);
    }

    HomeBlocks(SectionDirectory directory, Executor pool, Clock clock, Duration patience) {
        this.directory = directory;
        this.pool = pool;
        this.clock = clock;
        this.patience = patience;
    }

    /** @throws RuntimeException when the block says something that cannot be */
    public void add(Object key, HomeBlock block) {
        blocks.put(
                key,
                new Guarded(
                        block,
                        Objects.requireNonNull(block.section(), "A home block of no section"),
                        block.order(),
                        block.wide(),
                        new Circuit(clock),
                        new Semaphore(AT_ONCE),
                        new AtomicInteger()));
    }

    public void remove(Object key) {
        blocks.remove(key);
    }

    /** @param whole whether each part is as it should be: none failed, was late or is not asked for a while */
    record Rendered(List<Band> bands, boolean whole) {}

    Rendered render(ShellRequest request) {
        List<Pending> pending = new ArrayList<>();
        AtomicBoolean whole = new AtomicBoolean(true);
        blocks.values().stream()
                .sorted(Comparator.comparingInt(Guarded::order).thenComparing(Guarded::section))
                .forEach(block -> directory
                        .byId(block.section())
                        .ifPresent(section -> block.start(request, section, pool, directory)
                                .ifPresentOrElse(pending::add, () -> whole.set(false))));
        List<Band> bands = bands(pending, System.nanoTime() + patience.toNanos(), whole);
        return new Rendered(bands, whole.get());
    }

    private static List<Band> bands(List<Pending> pending, long deadline, AtomicBoolean whole) {
        List<Band> bands = new ArrayList<>();
        List<Content> halves = new ArrayList<>();
        for (Pending part : pending) {
            Optional<String> html = part.await(deadline, whole);
            if (html.isEmpty()) {
                continue;
            }
            Content content = output -> output.writeContent(html.get());
            if (part.block().wide()) {
                flush(halves, bands);
                bands.add(new Band(List.of(content)));
            } else {
                halves.add(content);
            }
        }
        flush(halves, bands);
        return bands;
    }

    private static void flush(List<Content> halves, List<Band> bands) {
        if (!halves.isEmpty()) {
            bands.add(new Band(List.copyOf(halves)));
            halves.clear();
        }
    }

    /** A block that is being made. The first of done and late decides. */
    private record Pending(Guarded block, CompletableFuture<Optional<String>> html) {
        Optional<String> await(long deadline, AtomicBoolean whole) {
            try {
                return html.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                whole.set(false);
                return block.late(html);
            } catch (ExecutionException e) {
                LOG.error("The home block of {} failed", block.section(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            whole.set(false);
            return Optional.empty();
        }
    }

    private record Guarded(
            HomeBlock block,
            String section,
            int order,
            boolean wide,
            Circuit circuit,
            Semaphore atOnce,
            AtomicInteger late) {

        Optional<Pending> start(ShellRequest request, LiveSection from, Executor pool, SectionDirectory directory) {
            if (late.get() > 0 || !atOnce.tryAcquire()) {
                return Optional.empty();
            }
            if (!(circuit.enter() instanceof Circuit.Pass pass)) {
                atOnce.release();
                return Optional.empty();
            }
            Pending pending = new Pending(this, new CompletableFuture<>());
            boolean handedOver = false;
            try {
                pool.execute(() -> make(request, from, directory, pending.html(), pass));
                handedOver = true;
                return Optional.of(pending);
            } catch (RejectedExecutionException e) {
                LOG.debug("No more workers: the home page goes without {}", section, e);
                return Optional.empty();
            } finally {
                if (!handedOver) {
                    pass.saidNothing();
                    atOnce.release();
                }
            }
        }

        private void make(
                ShellRequest request,
                LiveSection from,
                SectionDirectory directory,
                CompletableFuture<Optional<String>> html,
                Circuit.Pass pass) {
            boolean inTime = false;
            try {
                inTime = html.complete(block.render(request.in(from)).map(Guarded::written));
                pass.succeeded();
            } catch (Throwable e) {
                // Whatever it is: somebody waits for this, and a trial that nobody ends is the last one.
                if (directory.isSettled(from)) {
                    inTime = html.completeExceptionally(e);
                    note(e, pass);
                } else {
                    // What it stands on went away under it, in an update for instance: nobody's fault.
                    LOG.info("The home block of {} was cut off: {}", section, e.toString());
                    inTime = html.complete(Optional.empty());
                    pass.saidNothing();
                }
            } finally {
                late.addAndGet(inTime ? 0 : -1);
                atOnce.release();
            }
        }

        /** What it made in the last moment, or nothing. */
        private Optional<String> late(CompletableFuture<Optional<String>> html) {
            late.incrementAndGet();
            if (html.complete(Optional.empty())) {
                LOG.warn("The home block of {} takes too long", section);
            } else {
                late.decrementAndGet();
            }
            return html.exceptionally(failure -> Optional.empty()).join();
        }

        private static void note(Throwable failure, Circuit.Pass pass) {
            if (Blame.of(failure) == Blame.SECTION) {
                pass.failed(failure.getClass().getName());
            } else {
                pass.saidNothing();
            }
        }

        private static String written(Content content) {
            StringOutput output = new StringOutput();
            content.writeTo(output);
            return output.toString();
        }
    }
}
