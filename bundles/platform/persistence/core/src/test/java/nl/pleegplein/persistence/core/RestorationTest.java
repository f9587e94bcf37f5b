package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liquibase.resource.ClassLoaderResourceAccessor;
import nl.pleegplein.persistence.api.backup.BackupPart;
import nl.pleegplein.persistence.core.Migration.CannotMigrate;
import nl.pleegplein.persistence.core.Migration.TryLater;
import nl.pleegplein.persistence.core.backup.SavedBackup;
import nl.pleegplein.persistence.core.backup.Schema;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.Engine;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "empty", changelog = "db/empty.yaml", entities = AnyEntity.class)
class RestorationTest {
    private static final UUID FIRST = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("f1890000-0000-7000-8000-000000000002");

    @TempDir
    Path folder;

    private DataSource source;

    @BeforeEach
    void fill(TestDatabase database) throws SQLException {
        source = database.dataSource();
        empty(source, database.engine());
        new Migration("kept", "db/kept.yaml", files()).run(source);
        // The first points to the one that comes after it.
        execute(source, "insert into kept_owner (id, name) values ('" + SECOND + "', '')");
        execute(
                source,
                "insert into kept_owner (id, parent, name) values ('" + FIRST + "', '" + SECOND + "', 'Zoë 👩‍👧')");
        execute(source, "insert into kept_numbered (word) values ('second'), ('null'), (null)");
        execute(source, "insert into kept_installation values (1)");
    }

    @DatabaseTest
    void every_kind_of_column_comes_back_on_both_databases(TestDatabase database) throws Exception {
        insertAll(FIRST, "Crème brûlée, 't Ĳ, \"quoted\" \\ \t\r\n\u0001 👨‍👩‍👧‍👦 🇳🇱".repeat(2000), true);
        insertAll(SECOND, "", false);
        Path backup = Saving.backup(source, folder.resolve("first"));
        for (Engine engine : Engine.values()) {
            try (TestDatabase target = TestDatabase.on(engine, "empty", "db/empty.yaml", AnyEntity.class)) {
                restore(target.dataSource(), backup, "db/kept.yaml", Set.of());
                Path again = Saving.backup(target.dataSource(), folder.resolve("again-" + engine));
                assertSame(tables(backup), tables(again), engine);
            }
        }
    }

    /** By line: the texts are long. */
    private static void assertSame(Map<String, String> expected, Map<String, String> actual, Engine engine) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((table, rows) -> assertIterableEquals(
                rows.lines().toList(), actual.get(table).lines().toList(), table + " on " + engine));
    }

    @DatabaseTest
    void half_a_character_and_a_very_long_text_come_back(TestDatabase database) throws Exception {
        String text = "€ë".repeat(11_000_000);
        insertAll(FIRST, text, true);
        boolean takesHalves = database.engine() == Engine.H2;
        if (takesHalves) {
            execute(source, "update kept_owner set name = U&'\\D83D' where name = ''");
        }
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        restore(backup, "db/kept.yaml");
        assertTrue(text.equals(string("select long_text from kept_all")));
        assertEquals(takesHalves ? "\ud83d" : "", string("select name from kept_owner where id = '" + SECOND + "'"));
    }

    @DatabaseTest
    void what_the_other_database_cannot_keep_is_told_and_half_of_it_is_not_gone_on_with(TestDatabase database)
            throws Exception {
        if (database.engine() == Engine.POSTGRESQL) {
            return;
        }
        execute(source, "update kept_owner set name = U&'a\\0000' where name = ''");
        Path backup = Saving.backup(source, folder.resolve("backup"));
        execute(source, "update kept_owner set name = 'a'");
        Path without = Saving.backup(source, folder.resolve("without"));
        try (TestDatabase target = TestDatabase.postgres("empty", "db/empty.yaml", AnyEntity.class)) {
            CannotMigrate refused = assertThrows(
                    CannotMigrate.class, () -> restore(target.dataSource(), backup, "db/kept.yaml", Set.of()));
            assertTrue(refused.getMessage().startsWith("Not restored: "), refused.getMessage());
            // Neither without the backup nor with another one.
            assertThrows(
                    CannotMigrate.class,
                    () -> migration("db/kept.yaml").run(target.dataSource(), restoration(Optional.empty())));
            assertThrows(CannotMigrate.class, () -> restore(target.dataSource(), without, "db/kept.yaml", Set.of()));
            empty(target.dataSource(), Engine.POSTGRESQL);
            restore(target.dataSource(), without, "db/kept.yaml", Set.of());
        }
    }

    @DatabaseTest
    void seeded_rows_are_replaced_and_new_numbers_come_after_the_old_ones(TestDatabase database) throws Exception {
        execute(source, "delete from kept_numbered where word = 'seeded'");
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        restore(backup, "db/kept.yaml");
        assertEquals(0, number("select count(*) from kept_numbered where word = 'seeded'"));
        execute(source, "insert into kept_numbered (word) values ('fifth')");
        assertEquals(5, number("select number from kept_numbered where word = 'fifth'"));
    }

    @DatabaseTest
    void foreign_keys_are_back(TestDatabase database) throws Exception {
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        restore(backup, "db/kept.yaml");
        assertThrows(
                SQLException.class,
                () -> execute(source, "update kept_owner set parent = '" + UUID.randomUUID() + "'"));
        execute(source, "delete from kept_owner where id = '" + SECOND + "'");
        assertEquals(0, number("select count(*) from kept_owner"));
    }

    @DatabaseTest
    void what_names_the_installation_does_not_come_back(TestDatabase database) throws Exception {
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        restore(source, backup, "db/kept.yaml", Set.of("kept_installation"));
        assertEquals(0, number("select count(*) from kept_installation"));
        assertEquals(2, number("select count(*) from kept_owner"));
    }

    @DatabaseTest
    void an_old_backup_gets_the_changes_of_newer_software(TestDatabase database) throws Exception {
        execute(source, "update kept_owner set name = 'Bert' where name = ''");
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        restore(backup, "db/kept-newer.yaml");
        assertEquals("B", string("select initial from kept_owner where name = 'Bert'"));
        assertEquals(3, number("select count(*) from kept_databasechangelog"));
    }

    @DatabaseTest
    void a_backup_of_newer_software_is_refused_and_nothing_is_touched(TestDatabase database) throws Exception {
        execute(source, "update kept_owner set name = 'Bert' where name = ''");
        migration("db/kept-newer.yaml").run(source);
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        assertRefused(backup, "newer software, which had the changeset kept-2");
        assertEquals(0, new Tables(source).count());
        restore(backup, "db/kept-newer.yaml");
    }

    @DatabaseTest
    void only_an_empty_database_takes_a_backup(TestDatabase database) throws Exception {
        Path backup = Saving.backup(source, folder.resolve("backup"));
        assertRefused(backup, "The database has tables already, of kept");
        assertEquals(2, number("select count(*) from kept_owner"));
        // Nor one in which something else of the backup is.
        new Migration("library", "db/library.yaml", files()).run(source);
        Path both = Saving.backup(source, folder.resolve("both"));
        empty(source, database.engine());
        new Migration("library", "db/library.yaml", files()).run(source);
        assertRefused(both, "The database has tables already, of library");
    }

    @DatabaseTest
    void what_was_restored_goes_on_whatever_the_setting_still_says(TestDatabase database) throws Exception {
        Path backup = Saving.backup(source, folder.resolve("backup"));
        Path other = Saving.backup(source, folder.resolve("other"));
        empty(source, database.engine());
        restore(backup, "db/kept.yaml");
        execute(source, "insert into kept_numbered (word) values ('since')");
        restore(backup, "db/kept.yaml");
        assertRefused(other, "The database has tables already, of kept");
        Files.move(backup, folder.resolve("away"));
        restore(backup, "db/kept.yaml");
        migration("db/kept.yaml").run(source, restoration(Optional.empty()));
        assertEquals(1, number("select count(*) from kept_numbered where word = 'since'"));
    }

    @DatabaseTest
    void a_domain_that_is_installed_later_is_restored_then_and_does_not_begin_without(TestDatabase database)
            throws Exception {
        new Migration("library", "db/library.yaml", files()).run(source);
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        new Migration("library", "db/library.yaml", files())
                .run(
                        source,
                        new Restoration("library", new Restoring(Optional.of(backup), new BackupParts()), Set.of()));
        CannotMigrate without = assertThrows(
                CannotMigrate.class, () -> migration("db/kept.yaml").run(source, restoration(Optional.empty())));
        assertTrue(without.getMessage().contains("Start with that backup"), without.getMessage());
        restore(backup, "db/kept.yaml");
        assertEquals(2, number("select count(*) from kept_owner"));
    }

    @DatabaseTest
    void what_was_cut_off_begins_anew(TestDatabase database) throws Exception {
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        Migration.Before cutOff = (connection, changes) -> {
            new RestoreLog(connection).expect(SavedBackup.in(backup).manifest().id(), List.of("kept"));
            changes.runOnly(List.of("kept-1"));
            execute(source, "insert into kept_owner (id, name) values ('" + FIRST + "', 'half')");
            execute(source, "alter table kept_owner drop constraint kept_owner_parent_fk");
            throw new SQLException("The machine lost its power");
        };
        assertThrows(CannotMigrate.class, () -> migration("db/kept.yaml").run(source, cutOff));
        CannotMigrate without = assertThrows(
                CannotMigrate.class, () -> migration("db/kept.yaml").run(source, restoration(Optional.empty())));
        assertTrue(without.getMessage().contains("not completely there"), without.getMessage());
        restore(backup, "db/kept.yaml");
        assertEquals(0, number("select count(*) from kept_owner where name = 'half'"));
        assertThrows(
                SQLException.class,
                () -> execute(source, "update kept_owner set parent = '" + UUID.randomUUID() + "'"));
    }

    @DatabaseTest
    void a_damaged_backup_is_refused_before_anything_is_touched(TestDatabase database) throws Exception {
        Path backup = Saving.backup(source, folder.resolve("backup"));
        empty(source, database.engine());
        Path table = backup.resolve("tables/kept/kept_owner.jsonl");
        String whole = Files.readString(table);
        Files.writeString(table, whole.replace("Zoë", "Zoe"));
        assertRefused(backup, "tables/kept/kept_owner.jsonl is not as it was written");
        Files.delete(table);
        assertRefused(backup, "kept_owner.jsonl");
        Files.writeString(table, whole);
        Path sums = backup.resolve("SHA256SUMS");
        String all = Files.readString(sums);
        Files.writeString(
                sums,
                all.lines().filter(line -> !line.contains("kept_owner")).collect(Collectors.joining("\n", "", "\n")));
        assertRefused(backup, "kept_owner.jsonl has not the 2 rows");
        Files.writeString(sums, all);
        assertEquals(0, new Tables(source).count());
        restore(backup, "db/kept.yaml");
    }

    @DatabaseTest
    void what_is_no_backup_is_refused(TestDatabase database) throws Exception {
        empty(source, database.engine());
        assertRefused(folder.resolve("nothing"), "There is no backup in ");
        assertEquals(0, new Tables(source).count());
    }

    @DatabaseTest
    void the_files_of_a_domain_are_there_before_its_rows(TestDatabase database) throws Exception {
        Path backup = Saving.withPart(source, folder.resolve("backup"), "kept", "bytes");
        empty(source, database.engine());
        BackupParts parts = new BackupParts();
        Restoring restoring = new Restoring(Optional.of(backup), parts);
        Restoration restoration = new Restoration("kept", restoring, Set.of());
        assertThrows(TryLater.class, () -> migration("db/kept.yaml").run(source, restoration));
        assertEquals(0, new Tables(source).count());
        List<String> restored = new ArrayList<>();
        parts.parts = List.of(Map.entry(Map.of(BackupPart.NAME, "kept"), new BackupPart() {
            @Override
            public void save(SavedRows rows, Target target) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void restore(Path from) throws IOException {
                restored.add(Files.readString(from.resolve("file")));
            }
        }));
        migration("db/kept.yaml").run(source, restoration);
        assertEquals(List.of("bytes"), restored);
        assertEquals(2, number("select count(*) from kept_owner"));
    }

    private void assertRefused(Path backup, String why) {
        CannotMigrate refused = assertThrows(CannotMigrate.class, () -> restore(backup, "db/kept.yaml"));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private void restore(Path backup, String changelog) {
        restore(source, backup, changelog, Set.of());
    }

    private static Restoration restoration(Optional<Path> backup) {
        return new Restoration("kept", new Restoring(backup, new BackupParts()), Set.of());
    }

    private static Migration migration(String changelog) {
        return new Migration("kept", changelog, files());
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(string(sql));
    }

    private String string(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What the database has. */
    private record Tables(DataSource source) {
        int count() throws SQLException {
            try (Connection connection = source.getConnection()) {
                return new Schema(connection).names("kept").size();
            }
        }
    }

    private void insertAll(UUID id, String text, boolean filled) throws SQLException {
        Object[] values = {
            id,
            7,
            text,
            "ab",
            filled ? -32768 : null,
            filled ? Long.MIN_VALUE : null,
            filled ? new java.math.BigDecimal("12345678901234567890.0123456789") : null,
            filled ? 0.1f : null,
            filled ? Double.MIN_VALUE : null,
            filled ? true : null,
            filled ? OffsetDateTime.parse("2026-03-29T01:59:59.123456Z") : null,
            filled ? LocalDateTime.parse("2026-10-25T02:30:00.000001") : null,
            filled ? LocalDate.parse("1583-01-01") : null,
            filled ? LocalTime.parse("23:59:59") : null,
            filled ? new byte[] {0, -1, 127, -128} : null
        };
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into kept_all values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    insert.setNull(i + 1, java.sql.Types.NULL);
                } else {
                    insert.setObject(i + 1, values[i]);
                }
            }
            insert.executeUpdate();
        }
    }

    static void restore(DataSource target, Path backup, String changelog, Set<String> notRestored) {
        new Migration("kept", changelog, files())
                .run(
                        target,
                        new Restoration("kept", new Restoring(Optional.of(backup), new BackupParts()), notRestored));
    }

    static Map<String, String> tables(Path backup) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> all = Files.walk(backup.resolve("tables"))) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> tables.put(file.getFileName().toString(), text(file)));
        }
        return tables;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(DataSource dataSource, Engine engine) throws SQLException {
        execute(
                dataSource,
                engine == Engine.H2 ? "drop all objects" : "drop schema public cascade; create schema public");
    }

    private static ClassLoaderResourceAccessor files() {
        return new ClassLoaderResourceAccessor(RestorationTest.class.getClassLoader());
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
