package nl.pleegplein.jobs.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.jobs.core.WorkRepository.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The progress of one attempt, written at most once a second and never inside a transaction of the job. */
final class WrittenProgress implements JobProgress {
    private static final Logger log = LoggerFactory.getLogger(WrittenProgress.class);
    static final int MAX_LINES = 1000;
    private static final int MAX_CHECKPOINT = 4000;
    private static final Duration WRITE_EVERY = Duration.ofSeconds(1);

    private final Claimed claimed;
    private final WorkRepository work;
    private final Transactions transactions;
    private final Clock clock;
    private final StopSign stop;
    private final List<ReportLine> newLines = new ArrayList<>();
    private Optional<String> checkpoint;
    private long done;
    private OptionalLong total;
    private String message;
    private int faults;
    private int lines;
    private Instant nextWrite;

    WrittenProgress(Claimed claimed, WorkRepository work, Transactions transactions, Clock clock, StopSign stop) {
        this.claimed = claimed;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
        this.stop = stop;
        this.checkpoint = claimed.checkpoint();
        this.done = claimed.job().done();
        this.total = claimed.job().total();
        this.message = claimed.job().message();
        this.faults = claimed.job().faults();
        this.lines = claimed.lines();
        this.nextWrite = clock.instant().plus(WRITE_EVERY);
    }

    @Override
    public void total(long units) {
        total = OptionalLong.of(units);
        writeWhenDue();
    }

    @Override
    public void done(long units) {
        done = units;
        writeWhenDue();
    }

    @Override
    public void message(String text) {
        message = Texts.clip(text, Texts.MAX_MESSAGE);
        writeWhenDue();
    }

    @Override
    public void note(String text) {
        add(false, text);
        writeWhenDue();
    }

    @Override
    public void fault(String text) {
        faults++;
        add(true, text);
        writeWhenDue();
    }

    @Override
    public Optional<String> checkpoint() {
        return checkpoint;
    }

    @Override
    public void checkpoint(String state) {
        if (state.length() > MAX_CHECKPOINT) {
            throw new IllegalArgumentException("A checkpoint has at most " + MAX_CHECKPOINT + " characters");
        }
        // Joins a transaction that is running, so that the checkpoint stands if and only if the step does.
        stop.heed(work.checkpoint(claimed, state));
        checkpoint = Optional.of(state);
    }

    @Override
    public boolean shouldStop() {
        writeWhenDue();
        return stop.isSeen();
    }

    /** Where the job is, with the lines that were not written; they count as written from now on. */
    Report take() {
        Report report = new Report(done, total, message, faults, newLines);
        newLines.clear();
        return report;
    }

    Report take(String lastMessage) {
        message = Texts.clip(lastMessage, Texts.MAX_MESSAGE);
        return take();
    }

    private void add(boolean fault, String text) {
        if (lines < MAX_LINES) {
            newLines.add(new ReportLine(lines, fault, Texts.clip(text, Texts.MAX_LINE)));
            lines++;
        }
    }

    private void writeWhenDue() {
        Instant now = clock.instant();
        // Further away than it ever was, the next write was planned before the clock was set back.
        boolean soon = now.isBefore(nextWrite) && !nextWrite.isAfter(now.plus(WRITE_EVERY));
        if (soon || transactions.isRunning()) {
            return;
        }
        nextWrite = now.plus(WRITE_EVERY);
        Report report = new Report(done, total, message, faults, newLines);
        try {
            Standing standing = work.report(claimed, report);
            newLines.clear();
            stop.heed(standing);
        } catch (RuntimeException e) {
            // The work matters more than what is told about it.
            log.warn(
                    "The progress of job {} could not be written", claimed.job().id(), e);
        }
    }
}
