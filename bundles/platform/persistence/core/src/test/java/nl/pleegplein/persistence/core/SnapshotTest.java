package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.Engine;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What is written while a backup reads. */
@Database(domain = "empty", changelog = "db/empty.yaml", entities = AnyEntity.class)
class SnapshotTest {
    private static final int ACCOUNTS = 50;
    private static final int MONEY = 1000;

    @TempDir
    Path folder;

    private DataSource source;

    @BeforeEach
    void fill(TestDatabase database) throws SQLException {
        source = database.dataSource();
        execute(
                database.engine() == Engine.H2
                        ? "drop all objects"
                        : "drop schema public cascade; create schema public");
        execute("create table money_databasechangelog (id varchar(9), orderexecuted int)");
        // Names that come first and last, with much to read in between.
        for (String table : List.of("money_a", "money_z")) {
            execute("create table " + table + " (id int primary key, amount int not null, note text)");
            for (int id = 0; id < ACCOUNTS; id++) {
                execute("insert into " + table + " values (" + id + ", " + MONEY + ", '" + "x".repeat(1000) + "')");
            }
        }
        execute("create table money_m (id int primary key, note varchar(2000) not null)");
        execute("insert into money_m select x, repeat('m', 100) from "
                + (database.engine() == Engine.H2 ? "system_range(1, 20000)" : "generate_series(1, 20000) as s(x)"));
    }

    @DatabaseTest
    void money_that_moves_between_tables_is_neither_lost_nor_doubled(TestDatabase database) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        AtomicInteger moved = new AtomicInteger();
        List<Thread> writers = List.of(
                new Thread(() -> move(goesOn, moved, faults, 1)), new Thread(() -> move(goesOn, moved, faults, 2)));
        writers.forEach(Thread::start);
        try {
            for (int round = 0; round < 5; round++) {
                int before = moved.get();
                Path backup = Saving.backup(
                        source, folder.resolve("backup-" + round), () -> awaitMore(moved, before, faults));
                assertEquals(2 * ACCOUNTS * MONEY, sum(backup, "money_a") + sum(backup, "money_z"), "round " + round);
            }
        } finally {
            goesOn.set(false);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertEquals(List.of(), faults);
    }

    @DatabaseTest
    void texts_that_were_replaced_or_removed_since_are_what_they_were(TestDatabase database) throws Exception {
        Path backup = Saving.backup(source, folder.resolve("backup"), () -> {
            try {
                execute("update money_a set note = '" + "y".repeat(5000) + "'");
                execute("delete from money_z");
                execute("insert into money_m values (0, 'late')");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        String first = Files.readString(backup.resolve("tables/money/money_a.jsonl"));
        assertEquals(ACCOUNTS + 1, first.lines().count());
        assertTrue(first.lines().skip(1).allMatch(line -> line.contains("\"" + "x".repeat(1000) + "\"")), first);
        assertEquals(
                ACCOUNTS + 1,
                Files.readString(backup.resolve("tables/money/money_z.jsonl"))
                        .lines()
                        .count());
        assertEquals(
                20_001,
                Files.readString(backup.resolve("tables/money/money_m.jsonl"))
                        .lines()
                        .count());
    }

    /** The snapshot is there when the tables were listed; then others go on. */
    private static void awaitMore(AtomicInteger moved, int before, List<Throwable> faults) {
        while (moved.get() < before + 20 && faults.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private void move(AtomicBoolean goesOn, AtomicInteger moved, List<Throwable> faults, long seed) {
        Random random = new Random(seed);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (goesOn.get()) {
                int amount = random.nextInt(100);
                // Each writer has accounts of its own, so that none waits for the other.
                int account = random.nextInt(ACCOUNTS / 2) * 2 + (int) (seed % 2);
                statement.executeUpdate("update money_a set amount = amount - " + amount + " where id = " + account);
                statement.executeUpdate("update money_z set amount = amount + " + amount + ", note = '"
                        + "z".repeat(random.nextInt(3000)) + "' where id = " + account);
                connection.commit();
                moved.incrementAndGet();
            }
        } catch (SQLException e) {
            faults.add(e);
        }
    }

    private static int sum(Path backup, String table) throws IOException {
        return Files.readAllLines(backup.resolve("tables/money/" + table + ".jsonl")).stream()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.split(",", 3)[1]))
                .sum();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
