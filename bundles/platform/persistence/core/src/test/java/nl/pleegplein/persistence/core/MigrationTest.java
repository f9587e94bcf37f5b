package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import nl.pleegplein.persistence.core.Migration.CannotMigrate;
import nl.pleegplein.persistence.core.Migration.TryLater;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.Engine;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "empty", changelog = "db/empty.yaml", entities = AnyEntity.class)
class MigrationTest {
    private static final String SECOND = """

              - changeSet:
                  id: second
                  author: pleegplein
                  changes:
                    - createTable:
                        tableName: library_later
                        columns:
                          - column: {name: id, type: uuid, constraints: {primaryKey: true, nullable: false}}
            """;

    private static final String EACH_TIME = """

              - changeSet:
                  id: each-time
                  author: pleegplein
                  runAlways: true
                  changes:
                    - delete: {tableName: library_article}
            """;

    private DataSource dataSource;

    @BeforeEach
    void dropAllTables(TestDatabase database) throws SQLException {
        dataSource = database.dataSource();
        execute(
                database.engine() == Engine.H2
                        ? "drop all objects"
                        : "drop schema public cascade; create schema public");
    }

    @DatabaseTest
    void each_domain_has_its_own_tables_and_log() throws SQLException {
        migration("library").run(dataSource);
        migration("learning").run(dataSource);
        assertEquals(0, number("select count(*) from library_article"));
        assertEquals(0, number("select count(*) from learning_course"));
        assertEquals(1, number("select count(*) from library_databasechangelog"));
        assertEquals(1, number("select count(*) from learning_databasechangelog"));
    }

    @DatabaseTest
    void a_second_run_changes_nothing() throws SQLException {
        migration("library").run(dataSource);
        execute("insert into library_article (id, title) values ('01890000-0000-7000-8000-000000000001', 'a')");
        migration("library").run(dataSource);
        assertEquals(1, number("select count(*) from library_article"));
    }

    @DatabaseTest
    void a_new_version_runs_though_the_last_one_had_nothing_to_do(@TempDir Path bundle) throws Exception {
        Path changelog = Files.createDirectories(bundle.resolve("db")).resolve("changelog.yaml");
        Files.writeString(changelog, first());
        Migration migration = new Migration("library", "db/changelog.yaml", new DirectoryResourceAccessor(bundle));
        migration.run(dataSource);
        migration.run(dataSource);
        Files.writeString(changelog, first() + SECOND);
        migration.run(dataSource);
        assertEquals(0, number("select count(*) from library_later"));
    }

    private static String first() throws IOException {
        try (InputStream in = MigrationTest.class.getResourceAsStream("/db/library.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }

    @DatabaseTest
    void the_lock_of_a_killed_process_is_released() throws SQLException {
        migration("library").run(dataSource);
        execute("update library_databasechangelog set tag = null");
        lock();
        migration("library").run(dataSource);
        assertEquals(0, number("select count(*) from library_databasechangeloglock where locked"));
    }

    @DatabaseTest
    void a_changelog_that_ran_to_its_end_costs_nothing_at_the_next_start() throws SQLException {
        migration("library").run(dataSource);
        lock();
        migration("library").run(dataSource);
        assertEquals(
                1,
                number("select count(*) from library_databasechangeloglock where locked"),
                "Liquibase was not asked, it would have released the lock");
    }

    @DatabaseTest
    void a_log_that_was_changed_by_hand_is_looked_at(@TempDir Path bundle) throws Exception {
        Path changelog = Files.createDirectories(bundle.resolve("db")).resolve("changelog.yaml");
        Files.writeString(changelog, first() + SECOND);
        Migration migration = new Migration("library", "db/changelog.yaml", new DirectoryResourceAccessor(bundle));
        migration.run(dataSource);
        execute("drop table library_article");
        execute("delete from library_databasechangelog where id <> 'second'");
        migration.run(dataSource);
        assertEquals(0, number("select count(*) from library_article"));
    }

    @DatabaseTest
    void an_older_version_that_comes_back_takes_nothing_for_its_own(@TempDir Path bundle) throws Exception {
        Path changelog = Files.createDirectories(bundle.resolve("db")).resolve("changelog.yaml");
        Migration migration = new Migration("library", "db/changelog.yaml", new DirectoryResourceAccessor(bundle));
        Files.writeString(changelog, first());
        migration.run(dataSource);
        Files.writeString(changelog, first() + SECOND);
        migration.run(dataSource);
        Files.writeString(changelog, first());
        migration.run(dataSource);
        Files.writeString(changelog, first() + SECOND);
        execute("drop table library_later");
        execute("delete from library_databasechangelog where id = 'second'");
        migration.run(dataSource);
        assertEquals(0, number("select count(*) from library_later"));
    }

    @DatabaseTest
    void what_is_to_run_each_time_runs_each_time(@TempDir Path bundle) throws Exception {
        Path changelog = Files.createDirectories(bundle.resolve("db")).resolve("changelog.yaml");
        Files.writeString(changelog, first() + EACH_TIME);
        Migration migration = new Migration("library", "db/changelog.yaml", new DirectoryResourceAccessor(bundle));
        migration.run(dataSource);
        execute("insert into library_article (id, title) values ('01890000-0000-7000-8000-000000000001', 'a')");
        migration.run(dataSource);
        assertEquals(0, number("select count(*) from library_article"));
    }

    private void lock() throws SQLException {
        execute(
                "update library_databasechangeloglock set locked = true, lockedby = 'the dead', lockgranted = current_timestamp");
    }

    @DatabaseTest
    void a_broken_changelog_fails_for_good_and_leaves_the_others_alone() throws SQLException {
        CannotMigrate failure =
                assertThrows(CannotMigrate.class, () -> migration("broken").run(dataSource));
        assertTrue(failure.getMessage().contains("nonsense"), failure.getMessage());
        migration("library").run(dataSource);
        assertEquals(0, number("select count(*) from library_article"));
    }

    @DatabaseTest
    void a_repaired_changelog_runs_after_a_broken_one() throws SQLException {
        assertThrows(CannotMigrate.class, () -> migration("broken").run(dataSource));
        new Migration("broken", "db/library.yaml", files()).run(dataSource);
        assertEquals(0, number("select count(*) from library_article"));
    }

    @DatabaseTest
    void a_missing_changelog_fails_for_good() {
        assertThrows(CannotMigrate.class, () -> migration("missing").run(dataSource));
    }

    @DatabaseTest
    void a_migration_waits_for_another_node_that_is_at_it(TestDatabase database) throws SQLException {
        if (database.engine() == Engine.H2) {
            return;
        }
        try (Connection other = dataSource.getConnection()) {
            try (MigrationTurn turn = MigrationTurn.take(other, "library")) {
                assertThrows(TryLater.class, () -> migration("library").run(dataSource));
                migration("learning").run(dataSource);
            }
            migration("library").run(dataSource);
        }
    }

    private static Migration migration(String domain) {
        return new Migration(domain, "db/" + domain + ".yaml", files());
    }

    private static ClassLoaderResourceAccessor files() {
        return new ClassLoaderResourceAccessor(MigrationTest.class.getClassLoader());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
