package nl.pleegplein.persistence.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

@Database(domain = "notes", entities = NoteEntity.class)
class TestDatabaseTest {
    private static final UUID LOW = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID HIGH = UUID.fromString("f1890000-0000-7000-8000-000000000002");

    /** In the hour that clocks in New Zealand, where this JVM believes to be, show twice. */
    private static final Instant TWICE_IN_AUCKLAND = Instant.parse("2026-04-04T14:30:00.123456Z");

    private final TestDatabase database;
    private final JpaTemplate jpa;

    TestDatabaseTest(TestDatabase database) {
        this.database = database;
        this.jpa = database.jpa();
    }

    @DatabaseTest
    void uuids_and_texts_come_back_as_they_went() {
        String body = "€ é 🏡 ".repeat(10_000);
        store(new NoteEntity(LOW, HIGH, "a", body, Instant.EPOCH));
        NoteEntity found = jpa.txExpr(em -> em.find(NoteEntity.class, LOW));
        assertEquals(HIGH, found.author);
        assertEquals(body, found.body);
    }

    @DatabaseTest
    void an_absent_uuid_is_null() {
        store(new NoteEntity(LOW, null, "a", null, Instant.EPOCH));
        NoteEntity found = jpa.txExpr(em -> em.find(NoteEntity.class, LOW));
        assertNull(found.author);
        assertNull(found.body);
    }

    @DatabaseTest
    void uuids_can_be_compared_listed_and_ordered() {
        store(note(HIGH, "high"));
        store(note(LOW, "low"));
        assertEquals(List.of(LOW, HIGH), ids("select n.id from NoteEntity n where n.id in (:a, :b) order by n.id"));
        assertEquals(
                List.of(HIGH),
                jpa.txExpr(em -> em.createQuery(
                                "select n.id from NoteEntity n where n.createdAt = :at and n.id > :id", UUID.class)
                        .setParameter("at", Instant.EPOCH)
                        .setParameter("id", LOW)
                        .getResultList()));
    }

    @DatabaseTest
    void native_queries_take_uuids_too() {
        store(note(LOW, "low"));
        int changed = jpa.txExpr(em -> em.createNativeQuery("update notes_note set title = 'x' where id = :id")
                .setParameter("id", LOW)
                .executeUpdate());
        assertEquals(1, changed);
    }

    @DatabaseTest
    void an_instant_is_the_same_for_hibernate_and_the_database() throws SQLException {
        store(new NoteEntity(LOW, null, "a", null, TWICE_IN_AUCKLAND));
        assertEquals(TWICE_IN_AUCKLAND, jpa.txExpr(em -> em.find(NoteEntity.class, LOW)).createdAt);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select created_at from notes_note")) {
            rows.next();
            assertEquals(
                    TWICE_IN_AUCKLAND, rows.getObject(1, OffsetDateTime.class).toInstant());
        }
    }

    @DatabaseTest
    void an_instant_can_be_compared_with_the_clock_of_the_database() {
        store(new NoteEntity(LOW, null, "past", null, Instant.now().minusSeconds(60)));
        store(new NoteEntity(HIGH, null, "future", null, Instant.now().plusSeconds(60)));
        assertEquals(
                List.of("past"),
                jpa.txExpr(
                        em -> em.createNativeQuery("select title from notes_note where created_at < current_timestamp")
                                .getResultList()));
    }

    @DatabaseTest
    void an_insert_that_is_there_already_can_be_ignored() {
        assertEquals(1, insertUnlessThere());
        assertEquals(0, insertUnlessThere());
    }

    @DatabaseTest
    void an_exception_rolls_back() {
        assertThrows(
                IllegalArgumentException.class,
                () -> jpa.tx(em -> {
                    em.persist(note(LOW, "a"));
                    em.flush();
                    throw new IllegalArgumentException();
                }));
        assertEquals(0, count());
    }

    @DatabaseTest
    void a_joined_call_that_fails_dooms_the_outer_one() {
        assertThrows(
                RuntimeException.class,
                () -> jpa.tx(em -> {
                    em.persist(note(LOW, "a"));
                    try {
                        jpa.tx(inner -> {
                            throw new IllegalArgumentException();
                        });
                    } catch (IllegalArgumentException e) {
                        em.persist(note(HIGH, "b"));
                    }
                }));
        assertEquals(0, count());
    }

    @DatabaseTest
    void supports_joins_a_running_transaction_and_else_has_none() {
        jpa.tx(em -> {
            em.persist(note(LOW, "a"));
            em.flush();
            assertEquals(1, jpa.<Long>txExpr(TransactionType.Supports, TestDatabaseTest::count));
            assertEquals(0, jpa.<Long>txExpr(TransactionType.RequiresNew, TestDatabaseTest::count));
        });
        boolean active =
                jpa.txExpr(TransactionType.Supports, em -> em.getTransaction().isActive());
        assertFalse(active);
    }

    @DatabaseTest
    void statements_are_counted() {
        store(note(LOW, "a"));
        assertEquals(1, database.statements().count(() -> ids("select n.id from NoteEntity n where n.id in (:a, :b)")));
    }

    private int insertUnlessThere() {
        return jpa.txExpr(em -> em.createNativeQuery(
                        "insert into notes_note (id, title, created_at, version) values (:id, 'a', :at, 0)"
                                + " on conflict do nothing")
                .setParameter("id", LOW)
                .setParameter("at", Instant.EPOCH)
                .executeUpdate());
    }

    private List<UUID> ids(String query) {
        return jpa.txExpr(em -> em.createQuery(query, UUID.class)
                .setParameter("a", LOW)
                .setParameter("b", HIGH)
                .getResultList());
    }

    private long count() {
        return jpa.txExpr(TestDatabaseTest::count);
    }

    private static long count(EntityManager em) {
        return em.createQuery("select count(n) from NoteEntity n", Long.class).getSingleResult();
    }

    private void store(NoteEntity note) {
        jpa.tx(em -> em.persist(note));
    }

    private static NoteEntity note(UUID id, String title) {
        return new NoteEntity(id, null, title, null, Instant.EPOCH);
    }
}
