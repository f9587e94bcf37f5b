package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.UserTransaction;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.Engine;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.util.OsgiDataSourceFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;
import org.hibernate.jpa.boot.internal.ParsedPersistenceXmlDescriptor;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.junit.jupiter.api.AfterEach;
import org.ops4j.pax.jdbc.pool.transx.impl.TransxXaPooledDataSourceFactory;
import org.ops4j.pax.transx.tm.impl.geronimo.TransactionManagerWrapper;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.osgi.PGDataSourceFactory;

/** A change and its outbox row are in two units: they must be kept or lost together. */
@Database(domain = "empty", changelog = "db/empty.yaml", entities = AnyEntity.class)
class OneTransactionTest {
    private final GeronimoTransactionManager transactions;
    private final DataSource pool;
    private final EntityManagerFactory articles;
    private final EntityManagerFactory outbox;

    OneTransactionTest(TestDatabase database) throws Exception {
        transactions = new GeronimoTransactionManager();
        pool = pool(database);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists one_article (id bigint primary key)");
            statement.execute("create table if not exists one_outbox (id bigint primary key)");
            statement.execute("delete from one_article");
            statement.execute("delete from one_outbox");
        }
        articles = unit("articles", ArticleRow.class);
        outbox = unit("outbox", OutboxRow.class);
    }

    @AfterEach
    void close() throws Exception {
        articles.close();
        outbox.close();
        ((AutoCloseable) pool).close();
    }

    @DatabaseTest
    void a_commit_keeps_what_both_units_wrote() throws Exception {
        transactions.begin();
        write(articles, new ArticleRow(1));
        write(outbox, new OutboxRow(1));
        transactions.commit();
        assertEquals(List.of(1L, 1L), rows());
    }

    @DatabaseTest
    void a_rollback_leaves_nothing_of_either() throws Exception {
        transactions.begin();
        write(articles, new ArticleRow(1));
        write(outbox, new OutboxRow(1));
        transactions.rollback();
        assertEquals(List.of(0L, 0L), rows());
    }

    private List<Long> rows() throws Exception {
        return List.of(count("one_article"), count("one_outbox"));
    }

    private long count(String table) throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Flushed, so that it is the transaction that takes it back and not a buffer. */
    private static void write(EntityManagerFactory unit, Object row) {
        EntityManager em = unit.createEntityManager();
        em.persist(row);
        em.flush();
    }

    private EntityManagerFactory unit(String name, Class<?> entity) {
        ParsedPersistenceXmlDescriptor unit = new ParsedPersistenceXmlDescriptor(null);
        unit.setName(name);
        unit.setExcludeUnlistedClasses(true);
        unit.addClasses(entity.getName());
        unit.setTransactionType(PersistenceUnitTransactionType.JTA);
        unit.setJtaDataSource(new DomainDataSource(pool));
        return Bootstrap.getEntityManagerFactoryBuilder(
                        unit, Map.of(AvailableSettings.JTA_PLATFORM, new Platform(transactions)))
                .build();
    }

    private DataSource pool(TestDatabase database) throws Exception {
        var pools = new TransxXaPooledDataSourceFactory(new TransactionManagerWrapper(transactions));
        if (database.engine() == Engine.H2) {
            String url = ((JdbcDataSource) database.dataSource()).getURL();
            return settings(url, "sa").make(new OsgiDataSourceFactory(new Driver()), pools);
        }
        String url = ((PGSimpleDataSource) database.dataSource()).getUrl();
        return settings(url, "postgres").make(new PGDataSourceFactory(), pools);
    }

    private static Pool settings(String url, String user) {
        return new Pool(url, user, "", 4, 0, Duration.ofSeconds(5));
    }

    @Entity
    @Table(name = "one_article")
    static class ArticleRow {
        @Id
        private long id;

        protected ArticleRow() {}

        ArticleRow(long id) {
            this.id = id;
        }
    }

    @Entity
    @Table(name = "one_outbox")
    static class OutboxRow {
        @Id
        private long id;

        protected OutboxRow() {}

        OutboxRow(long id) {
            this.id = id;
        }
    }

    private static final class Platform extends AbstractJtaPlatform {
        private final transient TransactionManager transactions;

        Platform(GeronimoTransactionManager transactions) {
            this.transactions = transactions;
        }

        @Override
        protected TransactionManager locateTransactionManager() {
            return transactions;
        }

        @Override
        protected UserTransaction locateUserTransaction() {
            return (UserTransaction) transactions;
        }
    }
}
