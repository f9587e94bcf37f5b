package nl.pleegplein.web.shell.pages;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
 * time, is left out, and when that goes on, it is not asked for a while. Thread-safe.
 */
public final class HomeBlocks {
    private static final Logger LOG = LoggerFactory.getLogger(HomeBlocks.class);
    private static final long PATIENCE_MILLIS = 3_000;
    private static final int AT_ONCE = 16;

    private final SectionDirectory directory;
    private final Executor pool;
    private final Clock clock;
    private final Map<Object, Guarded> blocks = new ConcurrentHashMap<>();

    public HomeBlocks(SectionDirectory directory, Executor pool, Clock clock) {
        this.directory = directory;
        this.pool = pool;
        this.clock = clock;
    }

    /** @throws RuntimeException when the block says something that cannot be */
    public void add(Object key, HomeBlock block) {
        blocks.put(
                key,
                new Guarded(
                        block,
                        block.section(),
                        block.order(),
                        block.wide(),
                        new Circuit(clock),
                        new Semaphore(AT_ONCE)));
    }

    public void remove(Object key) {
        blocks.remove(key);
    }

    List<Band> render(ShellRequest request) {
        List<Pending> pending = new ArrayList<>();
        blocks.values().stream()
                .sorted(Comparator.comparingInt(Guarded::order).thenComparing(Guarded::section))
                .forEach(block -> directory
                        .byId(block.section())
                        .flatMap(section -> block.start(request, section, pool))
                        .ifPresent(html -> pending.add(new Pending(block, html))));
        return bands(pending, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS));
    }

    private static List<Band> bands(List<Pending> pending, long deadline) {
        List<Band> bands = new ArrayList<>();
        List<Content> halves = new ArrayList<>();
        for (Pending part : pending) {
            Optional<String> html = part.await(deadline);
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

    private record Pending(Guarded block, CompletableFuture<Optional<String>> html) {
        Optional<String> await(long deadline) {
            try {
                return html.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                html.cancel(false);
                LOG.warn("The home block of {} took too long", block.section());
                block.circuit().failed();
            } catch (ExecutionException e) {
                LOG.error("The home block of {} failed", block.section(), e.getCause());
                block.failed(Blame.of(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                block.circuit().saidNothing();
            }
            return Optional.empty();
        }
    }

    private record Guarded(
            HomeBlock block, String section, int order, boolean wide, Circuit circuit, Semaphore atOnce) {

        Optional<CompletableFuture<Optional<String>>> start(ShellRequest request, LiveSection from, Executor pool) {
            if (!atOnce.tryAcquire()) {
                return Optional.empty();
            }
            if (circuit.enter().isPresent()) {
                atOnce.release();
                return Optional.empty();
            }
            CompletableFuture<Optional<String>> html = new CompletableFuture<>();
            try {
                pool.execute(() -> make(request.in(from), html));
            } catch (RejectedExecutionException e) {
                LOG.debug("No more workers: the home page goes without {}", section, e);
                circuit.saidNothing();
                atOnce.release();
                return Optional.empty();
            }
            return Optional.of(html);
        }

        private void make(ShellRequest request, CompletableFuture<Optional<String>> html) {
            try {
                Optional<String> made = block.render(request).map(Guarded::written);
                if (html.complete(made)) {
                    circuit.succeeded();
                }
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                html.completeExceptionally(e);
            } finally {
                atOnce.release();
            }
        }

        void failed(Blame blame) {
            if (blame == Blame.SECTION) {
                circuit.failed();
            } else {
                circuit.saidNothing();
            }
        }

        private static String written(Content content) {
            StringOutput output = new StringOutput();
            content.writeTo(output);
            return output.toString();
        }
    }
}
