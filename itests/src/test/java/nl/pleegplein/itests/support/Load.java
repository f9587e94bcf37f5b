package nl.pleegplein.itests.support;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;

/** Readers who ask for pages all the while, and what they noticed. */
public final class Load implements AutoCloseable {
    private static final int READERS = 4;
    private static final int MOST_FAULTS = 20;

    private final Http http;
    private final BiPredicate<String, HttpResponse<String>> expected;
    private final ScheduledExecutorService readers = Executors.newScheduledThreadPool(READERS);
    private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /**
     * @param pause between two questions for one path
     * @param expected whether an answer is one that readers may get
     */
    public Load(Http http, List<String> paths, Duration pause, BiPredicate<String, HttpResponse<String>> expected) {
        this.http = http;
        this.expected = expected;
        for (String path : paths) {
            answered.put(path, new AtomicInteger());
            ScheduledFuture<?> unused =
                    readers.scheduleWithFixedDelay(() -> ask(path), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void ask(String path) {
        try {
            HttpResponse<String> answer = http.get(path);
            if (expected.test(path, answer)) {
                answered.get(path).incrementAndGet();
            } else {
                tell(path + " answered " + answer.statusCode() + " "
                        + answer.headers().map());
            }
        } catch (RuntimeException e) {
            if (!readers.isShutdown()) {
                tell(path + " failed: " + e);
            }
        }
    }

    private void tell(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** What readers should not have got. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How often each path was answered as expected. */
    public int answered(String path) {
        return answered.get(path).get();
    }

    @Override
    public void close() throws InterruptedException {
        readers.shutdown();
        readers.awaitTermination(40, TimeUnit.SECONDS);
    }
}
