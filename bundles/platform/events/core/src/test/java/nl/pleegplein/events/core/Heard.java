package nl.pleegplein.events.core;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pleegplein.events.api.DeliveredEvent;
import nl.pleegplein.events.api.EventHandler;

/** Remembers what it was told as {@code id/revision}; fails for the things it is told to fail for. */
final class Heard implements EventHandler {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private volatile String crashing = "";
    private final AtomicInteger attempts = new AtomicInteger();

    @Override
    public void handle(DeliveredEvent event) {
        String text = event.event().ref().id() + "/" + event.event().revision();
        attempts.incrementAndGet();
        if (failing.contains(event.event().ref().id())) {
            throw new IllegalStateException("No luck with " + text);
        }
        told.add(text);
        if (text.equals(crashing)) {
            throw new NodeDies();
        }
    }

    @Override
    public void missed() {
        if (failing.contains("missed")) {
            throw new IllegalStateException("No luck with a rebuild");
        }
        told.add("missed");
    }

    void failFor(String id) {
        failing.add(id);
    }

    void repair() {
        failing.clear();
        crashing = "";
    }

    void crashAfter(String text) {
        crashing = text;
    }

    List<String> told() {
        return List.copyOf(told);
    }

    int attempts() {
        return attempts.get();
    }

    static final class NodeDies extends Error {
        private static final long serialVersionUID = 1;
    }
}
