package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import nl.pleegplein.persistence.api.backup.BackupException;
import nl.pleegplein.persistence.api.backup.BackupPart;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** The folder in which a backup comes to stand. */
@Database(domain = "empty", changelog = "db/empty.yaml", entities = AnyEntity.class)
class NewBackupTest {
    @TempDir
    Path folder;

    @DatabaseTest
    void it_is_for_its_owner_alone(TestDatabase database) throws Exception {
        Path backup = Saving.withPart(database.dataSource(), folder.resolve("backup"), "part", "bytes");
        try (Stream<Path> all = Files.walk(backup)) {
            for (Path each : all.toList()) {
                assertEquals(
                        Files.isDirectory(each) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
                        each.toString());
            }
        }
    }

    @DatabaseTest
    void its_checksums_are_those_of_sha256sum(TestDatabase database) throws Exception {
        Path backup = Saving.withPart(database.dataSource(), folder.resolve("backup"), "part", "bytes");
        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
                .directory(backup.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), said);
        assertTrue(said.contains("manifest.json: OK") && said.contains("parts/part/file: OK"), said);
    }

    @DatabaseTest
    void only_a_new_or_empty_folder_is_taken(TestDatabase database) throws Exception {
        Path backup = Saving.backup(database.dataSource(), Files.createDirectory(folder.resolve("backup")));
        BackupException notEmpty =
                assertThrows(BackupException.class, () -> Saving.backup(database.dataSource(), backup));
        assertEquals(backup + " is not empty; name a folder that is not there yet", notEmpty.getMessage());
        assertThrows(BackupException.class, () -> Saving.backup(database.dataSource(), folder.resolve("no/backup")));
        assertThrows(
                BackupException.class,
                () -> Saving.backup(database.dataSource(), Files.createFile(folder.resolve("file"))));
    }

    @DatabaseTest
    void nothing_is_left_of_one_that_failed(TestDatabase database) throws Exception {
        Path place = folder.resolve("backup");
        BackupPart full = (rows, target) -> {
            target.write("first", new ByteArrayInputStream(new byte[10]));
            throw new IOException("No space left on device");
        };
        assertThrows(IOException.class, () -> Saving.withPart(database.dataSource(), place, "part", full));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @DatabaseTest
    void a_column_that_could_not_come_back_ends_it(TestDatabase database) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table odd_databasechangelog (id varchar(9), orderexecuted int)");
            statement.execute("create table odd_list (id int primary key, words varchar(10) array)");
        }
        BackupException refused = assertThrows(
                BackupException.class, () -> Saving.backup(database.dataSource(), folder.resolve("backup")));
        assertTrue(
                refused.getMessage().matches("(?i)The column words of odd_list is of the kind .*"),
                refused.getMessage());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table odd_list");
            statement.execute("drop table odd_databasechangelog");
        }
    }
}
