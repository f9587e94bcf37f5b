package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import liquibase.resource.ClassLoaderResourceAccessor;
import nl.pleegplein.persistence.core.Migration.CannotMigrate;
import nl.pleegplein.persistence.core.Migration.TryLater;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class UnfitDatabaseTest {
    private static final Migration LIBRARY = new Migration(
            "library", "db/library.yaml", new ClassLoaderResourceAccessor(UnfitDatabaseTest.class.getClassLoader()));

    @Test
    void a_database_that_is_away_is_tried_later() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        assertThrows(TryLater.class, () -> LIBRARY.run(nowhere));
    }

    @Test
    void an_h2_database_without_its_settings_is_refused(@TempDir Path folder) {
        JdbcDataSource careless = new JdbcDataSource();
        careless.setURL("jdbc:h2:file:" + folder.resolve("data") + ";MODE=PostgreSQL;TIME ZONE=UTC");
        CannotMigrate failure = assertThrows(CannotMigrate.class, () -> LIBRARY.run(careless));
        assertEquals(
                "The URL of the H2 database must say DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0", failure.getMessage());
        careless.setURL(H2Settings.url(folder.resolve("data")));
        LIBRARY.run(careless);
    }
}
