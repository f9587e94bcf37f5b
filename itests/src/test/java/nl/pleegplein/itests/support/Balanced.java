package nl.pleegplein.itests.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers behind a balancer that asks the nodes in turn, and another one when a node does not answer. */
public final class Balanced implements AutoCloseable {
    /** How many read at the same time. */
    public static final int READERS = 4;

    private final List<Http> nodes;
    private final List<String> paths;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> readers = new ArrayList<>();
    private volatile boolean closing;

    public Balanced(List<Http> nodes, List<String> paths) {
        this.nodes = List.copyOf(nodes);
        this.paths = List.copyOf(paths);
        for (int n = 0; n < READERS; n++) {
            Thread reader = new Thread(this::read, "balanced-" + n);
            readers.add(reader);
            reader.start();
        }
    }

    /** How many answers there were. */
    public int answered() {
        return answered.get();
    }

    /** How many requests a node had taken and then did not answer. */
    public int cutOff() {
        return cutOff.get();
    }

    /** Answers that no reader should get. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private void read() {
        while (!closing && faults.size() < READERS) {
            int n = turn.getAndIncrement();
            String path = paths.get(n % paths.size());
            if (!asked(nodes.get(n % nodes.size()), path) && !asked(nodes.get((n + 1) % nodes.size()), path)) {
                faults.add(path + " is answered by nobody");
            }
        }
    }

    /** Whether this node answered. */
    private boolean asked(Http node, String path) {
        try {
            int status = node.status(path);
            answered.incrementAndGet();
            if (status != 200) {
                faults.add(path + " answered " + status + " at " + node.base());
            }
            return true;
        } catch (IllegalStateException e) {
            // Nothing listens there: a balancer takes the next.
            return false;
        } catch (RuntimeException e) {
            cutOff.incrementAndGet();
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        for (Thread reader : readers) {
            reader.join();
        }
    }
}
