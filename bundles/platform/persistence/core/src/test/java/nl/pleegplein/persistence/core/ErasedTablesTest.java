package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nl.pleegplein.persistence.api.PersonalTable;
import nl.pleegplein.persistence.api.PersonalTables.Erased;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

@Database(domain = "empty", changelog = "db/empty.yaml", entities = AnyEntity.class)
class ErasedTablesTest {
    private static final UUID ANNA = new UUID(0, 7);
    private static final UUID BRAM = new UUID(0, 8);

    private final TestDatabase database;
    private final ErasedTables tables;

    ErasedTablesTest(TestDatabase database) throws SQLException {
        this.database = database;
        this.tables = new ErasedTables(database.dataSource());
        run("create table if not exists blogs_post (id bigint primary key, author uuid, checked_by uuid)");
        run("create table if not exists blogs_fan (account uuid not null)");
        run("delete from blogs_post");
        run("delete from blogs_fan");
        run("insert into blogs_post values (1, '" + ANNA + "', '" + BRAM + "'), (2, '" + BRAM + "', '" + ANNA + "')");
        run("insert into blogs_fan values ('" + ANNA + "'), ('" + BRAM + "')");
    }

    @AfterEach
    void drop() throws SQLException {
        run("drop table blogs_post");
        run("drop table blogs_fan");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<PersonalTable> header(String header) {
        return PersonalTable.parse("blogs", header);
    }

    @DatabaseTest
    void rowsGoOrStayAsTheHeaderSaysAndOthersAreLeftAlone() throws SQLException {
        List<PersonalTable> header = header("blogs_post:checked_by:null, blogs_post:author:choice, blogs_fan:account");
        assertEquals(new Erased(2, 1), tables.erase("blogs", header, ANNA, false));
        assertEquals(1, count("blogs_post where author = '" + BRAM + "' and checked_by is null"));
        assertEquals(1, count("blogs_post"));
        assertEquals(1, count("blogs_fan"));
        assertEquals(new Erased(0, 0), tables.erase("blogs", header, ANNA, false), "again does no harm");
    }

    @DatabaseTest
    void whoChoseSoLeavesThemWithoutAName() throws SQLException {
        assertEquals(new Erased(0, 1), tables.erase("blogs", header("blogs_post:author:choice"), ANNA, true));
        assertEquals(2, count("blogs_post"));
        assertEquals(0, count("blogs_post where author = '" + ANNA + "'"));
    }

    @DatabaseTest
    void nothingIsDoneWhenOneOfThemCannotBe() throws SQLException {
        assertThrows(
                IllegalStateException.class,
                () -> tables.erase("blogs", header("blogs_post:author, blogs_fan:account:null"), ANNA, false));
        assertEquals(2, count("blogs_post"));
        assertThrows(
                IllegalArgumentException.class,
                () -> tables.erase("blogs", header("blogs_post:author, blogs_gone:account"), ANNA, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> tables.erase("messages", header("blogs_post:author"), ANNA, false));
        assertEquals(2, count("blogs_post"));
    }
}
