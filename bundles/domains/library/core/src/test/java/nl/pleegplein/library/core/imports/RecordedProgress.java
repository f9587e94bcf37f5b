package nl.pleegplein.library.core.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.pleegplein.jobs.api.JobProgress;

/** Remembers what a job said; can tell it to stop. */
final class RecordedProgress implements JobProgress {
    private static final int MOST_LINES = 1000;

    final List<String> notes = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    /** What a job really keeps. */
    final List<String> lines = new ArrayList<>();

    long done;
    long total;
    Optional<String> checkpoint = Optional.empty();
    long stopAfter = Long.MAX_VALUE;
    boolean stopped;
    private Consumer<String> whenRemembered = state -> {};

    /** Does something each time before a checkpoint is kept. */
    void whenRemembered(Consumer<String> something) {
        whenRemembered = something;
    }

    /** The next attempt of the same job. */
    RecordedProgress resumed() {
        RecordedProgress next = new RecordedProgress();
        next.checkpoint = checkpoint;
        return next;
    }

    String sum() {
        return notes.get(notes.size() - 1);
    }

    @Override
    public void total(long units) {
        total = units;
    }

    @Override
    public void done(long units) {
        done = units;
    }

    @Override
    public void message(String text) {}

    @Override
    public void note(String text) {
        notes.add(text);
        keep(text);
    }

    @Override
    public void fault(String text) {
        faults.add(text);
        keep(text);
    }

    private void keep(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    @Override
    public Optional<String> checkpoint() {
        return checkpoint;
    }

    @Override
    public void checkpoint(String state) {
        whenRemembered.accept(state);
        checkpoint = Optional.of(state);
    }

    @Override
    public boolean shouldStop() {
        return stopped || done >= stopAfter;
    }
}
