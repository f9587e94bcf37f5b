package nl.pleegplein.jobs.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.core.WorkRepository.Standing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the jobs for which there are handlers, a few at a time. No thread is ever interrupted: H2 would not bear it. */
@Component(service = JobRunner.class, immediate = true, configurationPid = JobsConfig.PID) // works without being asked
@Designate(ocd = JobsConfig.class)
public final class JobRunner {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_WORKERS = 16;
    static final Duration KEPT = Duration.ofDays(90);
    private static final Duration REMOVE_EVERY = Duration.ofHours(1);
    private static final int REMOVE_AT_ONCE = 200;

    private final WorkRepository work;
    private final JobRepository jobs;
    private final Transactions transactions;
    private final Clock clock;
    private final int workers;
    private final ExecutorService pool;
    private final Watch watch = new Watch("pleegplein-jobs-watch");
    private final OfferedHandlers handlers = new OfferedHandlers();
    private final SeenLeases leases;
    private final List<RunningJob> running = new CopyOnWriteArrayList<>();
    private final List<RunningJob> resting = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    @Activate
    public JobRunner(
            @Reference WorkRepository work,
            @Reference JobRepository jobs,
            @Reference Transactions transactions,
            @Reference Clock clock,
            JobsConfig config) {
        this.work = work;
        this.leases = new SeenLeases(work::isOfTheDead, LEASE, System::nanoTime);
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
        this.workers = Math.min(Math.max(config.workers(), 1), MOST_WORKERS);
        this.pool = Executors.newFixedThreadPool(workers, Watch.daemons("pleegplein-jobs-worker"));
    }

    @Activate
    void start() {
        watch.every(LOOK, this::beginJobs);
        watch.every(REST, this::giveBackRested);
        watch.every(HEARTBEAT, this::keepLeases);
        watch.every(REMOVE_EVERY, this::removeOldJobs);
    }

    @Deactivate
    void stop() {
        closing = true;
        running.forEach(job -> job.stop().giveBack());
        long patient = System.nanoTime() + PATIENCE.toNanos();
        watch.end(PATIENCE);
        pool.shutdown();
        for (RunningJob job : running) {
            if (!job.awaitEnd(Duration.ofNanos(patient - System.nanoTime()))) {
                log.warn("Job {} takes long to stop; another node may begin it again", job.id());
                job.giveBackNow();
            }
        }
        try {
            giveBackRested();
        } catch (RuntimeException e) {
            log.warn("Jobs that an outage stopped are begun again when their leases are over", e);
        }
    }

    @Reference(
            service = JobHandler.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addHandler(JobHandler handler, Map<String, Object> properties) {
        handlers.add(String.valueOf(properties.getOrDefault(JobHandler.KIND, "")), handler);
        wake();
    }

    void removeHandler(JobHandler handler) {
        handlers.remove(handler);
        List<RunningJob> ending =
                running.stream().filter(job -> job.isDoneBy(handler)).toList();
        ending.forEach(job -> job.stop().giveBack());
        long patient = System.nanoTime() + PATIENCE.toNanos();
        for (RunningJob job : ending) {
            if (!job.awaitEnd(Duration.ofNanos(patient - System.nanoTime()))) {
                log.warn("Job {} goes on though its handler went away", job.id());
            }
        }
    }

    /** There may be something to do. */
    void wake() {
        watch.now(this::beginJobs);
    }

    void cancel(UUID job) {
        running.stream()
                .filter(each -> each.id().equals(job))
                .forEach(each -> each.stop().cancel());
    }

    private void beginJobs() {
        Set<String> kinds = handlers.kinds();
        boolean more = !kinds.isEmpty();
        while (more && !closing && running.size() < workers) {
            Instant now = clock.instant();
            Optional<Claimed> claimed = work.claim(kinds, now, now.plus(LEASE));
            claimed.ifPresent(this::begin);
            more = claimed.isPresent();
        }
    }

    private void begin(Claimed claimed) {
        String kind = claimed.job().kind();
        Optional<JobHandler> handler = handlers.of(kind);
        if (handler.isEmpty()) {
            work.giveBack(claimed);
            return;
        }
        RunningJob job = new RunningJob(claimed, handler.get(), work, transactions, clock);
        running.add(job);
        // After adding: whoever takes the handler away or stops us sees the job, or we see that.
        if (closing || !handlers.of(kind).equals(handler)) {
            job.stop().giveBack();
        }
        try {
            pool.execute(() -> run(job));
        } catch (RejectedExecutionException e) {
            running.remove(job);
            job.giveBackNow();
        }
    }

    private void run(RunningJob job) {
        try {
            job.run();
            if (job.rests()) {
                resting.add(job);
            }
        } finally {
            running.remove(job);
            wake();
        }
    }

    /**
     * What an outage stopped is begun again, by any node. While the database is away this fails, and is tried again. Not left
     * to the end of the lease: that would be longer, and count as the death of a node.
     */
    void giveBackRested() {
        for (RunningJob job : List.copyOf(resting)) {
            job.giveBackNow();
            resting.remove(job);
        }
    }

    private void keepLeases() {
        List<RunningJob> mine = List.copyOf(running);
        if (!mine.isEmpty()) {
            Set<UUID> attempts = mine.stream().map(RunningJob::attempt).collect(Collectors.toUnmodifiableSet());
            Map<UUID, Standing> standings = work.renew(attempts, clock.instant().plus(LEASE));
            mine.forEach(job -> job.stop().heed(standings.getOrDefault(job.attempt(), Standing.LOST)));
        }
        Instant now = clock.instant();
        if (work.takeBackFromTheDead(leases.over(work.leases(), now), now) > 0) {
            beginJobs();
        }
    }

    /** Some at a time: the same thread renews the leases. */
    private void removeOldJobs() {
        int removed = jobs.removeEndedBefore(clock.instant().minus(KEPT), REMOVE_AT_ONCE);
        if (removed == REMOVE_AT_ONCE) {
            watch.now(this::removeOldJobs);
        }
    }
}
