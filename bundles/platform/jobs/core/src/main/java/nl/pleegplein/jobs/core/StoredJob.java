package nl.pleegplein.jobs.core;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobState;

/** A row of the list of jobs. */
@Entity
@Table(name = "jobs_job")
class StoredJob {
    private static final int MAX_DEATHS = 5;

    @Id
    private UUID id;

    private String kind;

    @Column(name = "active_key")
    private String activeKey;

    private String parameters;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private long done;
    private Long total;
    private String message;
    private int faults;
    private int lines;
    private String checkpoint;
    private boolean cancelled;
    private int deaths;
    private Instant created;
    private Instant started;
    private Instant ended;
    private UUID owner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected StoredJob() {}

    UUID id() {
        return id;
    }

    JobState state() {
        return state;
    }

    boolean isCancelled() {
        return cancelled;
    }

    boolean isRunBy(UUID attempt) {
        return state == JobState.RUNNING && attempt.equals(owner);
    }

    /** Of a job that runs. */
    Lease lease() {
        return new Lease(owner, leaseUntil);
    }

    void begin(UUID attempt, Instant now, Instant until) {
        state = JobState.RUNNING;
        owner = attempt;
        leaseUntil = until;
        started = started == null ? now : started;
    }

    void report(Report report) {
        done = report.done();
        total = report.total().isPresent() ? report.total().getAsLong() : null;
        message = report.message();
        faults = report.faults();
        lines += report.newLines().size();
    }

    void rememberCheckpoint(String where) {
        checkpoint = where;
        deaths = 0;
    }

    void cancel(Instant now) {
        cancelled = true;
        if (state == JobState.WAITING) {
            end(JobState.CANCELLED, message, now);
        }
    }

    void giveBack() {
        state = JobState.WAITING;
        owner = null;
        leaseUntil = null;
    }

    /** The node that ran it is gone. A job that takes down one node after the other is not tried for ever. */
    void ownerDied(Instant now) {
        deaths++;
        if (cancelled) {
            end(JobState.CANCELLED, message, now);
        } else if (deaths >= MAX_DEATHS) {
            end(JobState.FAILED, "Given up: its node died " + deaths + " times", now);
        } else {
            giveBack();
        }
    }

    void end(JobState how, String lastMessage, Instant now) {
        state = how;
        message = lastMessage;
        ended = now;
        activeKey = null;
        owner = null;
        leaseUntil = null;
    }

    Claimed toClaimed() {
        return new Claimed(toJob(), Optional.ofNullable(checkpoint), lines, owner);
    }

    Job toJob() {
        return new Job(
                new JobId(id),
                kind,
                Parameters.decode(parameters),
                state,
                done,
                total == null ? OptionalLong.empty() : OptionalLong.of(total),
                message,
                faults,
                created,
                Optional.ofNullable(started),
                Optional.ofNullable(ended));
    }
}
