package nl.pleegplein.jobs.core;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.persistence.testing.TestNode;

/** The jobs on a test database, with the nodes that do them. */
final class Workshop {
    private static final AtomicLong MADE = new AtomicLong();

    final MovableClock clock = new MovableClock();
    final JobRepository repository;
    final WorkRepository work;
    final Transactions transactions = NoTransactions.transactions();
    private final List<JobRunner> nodes = new ArrayList<>();

    Workshop(TestDatabase database) {
        this(database, new TestNode());
    }

    Workshop(TestDatabase database, TestNode node) {
        this.repository = new JobRepository(database.jpa(), Workshop::nextId);
        this.work = new WorkRepository(database.jpa(), Workshop::nextId, node);
    }

    JobRunner node() {
        JobRunner node = new JobRunner(work, repository, transactions, clock, defaults());
        nodes.add(node);
        node.start();
        return node;
    }

    StoredJobs jobs(JobRunner node) {
        return new StoredJobs(repository, node, transactions, clock);
    }

    void close() {
        nodes.forEach(JobRunner::stop);
    }

    static JobRequest request(String key) {
        return new JobRequest("import", key, Map.of("file", "a&b=c €"));
    }

    static Map<String, Object> kind(String kind) {
        return Map.of(JobHandler.KIND, kind);
    }

    private static UUID nextId() {
        long number = MADE.incrementAndGet();
        return new UUID((0x0190_0000_0000L + number) << 16 | 0x7000L, 0x8000_0000_0000_0000L | number);
    }

    private static JobsConfig defaults() {
        return (JobsConfig) Proxy.newProxyInstance(
                Workshop.class.getClassLoader(),
                new Class<?>[] {JobsConfig.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }
}
