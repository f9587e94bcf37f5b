package nl.pleegplein.persistence.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The database of one domain as it is at run time, for tests outside OSGi: made by the domain's changelog, with the
 * domain's entities, and with a {@link JpaTemplate} that behaves like the real one.
 */
public final class TestDatabase implements AutoCloseable {
    // As the platform itself has it (H2Settings in persistence-core), but in memory.
    private static final String H2_SETTINGS =
            ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;TIME ZONE=UTC;LOCK_TIMEOUT=4000";

    private static final int MOST_CONNECTIONS = 50;

    private final Engine engine;
    private final DataSource dataSource;
    private final Runnable drop;
    private final HikariDataSource pool;
    private final Statements statements = new Statements();
    private final EntityManagerFactory entityManagers;
    private final JpaTemplate jpa;

    private TestDatabase(
            Engine engine, DataSource dataSource, Runnable drop, Changelog changelog, Class<?>... entities) {
        this.engine = engine;
        this.dataSource = dataSource;
        this.drop = drop;
        changelog.run(dataSource);
        this.pool = pool(dataSource);
        this.entityManagers = new Unit(changelog.domain(), List.of(entities)).open(pool, statements);
        this.jpa = new LocalJpaTemplate(entityManagers);
    }

    /** To begin a process of PostgreSQL for each transaction takes ten times as long as most of them. */
    private static HikariDataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** A new H2 database in memory. Parameters as {@link #on}. */
    public static TestDatabase h2(String domain, String changelog, Class<?>... entities) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + H2_SETTINGS);
        dataSource.setUser("sa");
        return new TestDatabase(
                Engine.H2,
                dataSource,
                () -> Sql.run(dataSource, "shutdown"),
                new Changelog(domain, changelog),
                entities);
    }

    /** A new database on a real PostgreSQL, which is started on first use. Parameters as {@link #on}. */
    public static TestDatabase postgres(String domain, String changelog, Class<?>... entities) {
        PostgresServer server = PostgresServer.running();
        String name = server.createDatabase();
        return new TestDatabase(
                Engine.POSTGRESQL,
                server.dataSource(name),
                () -> server.dropDatabase(name),
                new Changelog(domain, changelog),
                entities);
    }

    /**
     * Makes a database.
     *
     * @param domain the domain, which is also the name of its persistence unit
     * @param changelog the Liquibase changelog on the class path
     * @param entities the entities; when none, those that {@code META-INF/persistence.xml} lists for the unit
     */
    public static TestDatabase on(Engine engine, String domain, String changelog, Class<?>... entities) {
        return switch (engine) {
            case H2 -> h2(domain, changelog, entities);
            case POSTGRESQL -> postgres(domain, changelog, entities);
        };
    }

    public Engine engine() {
        return engine;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public EntityManagerFactory entityManagers() {
        return entityManagers;
    }

    public JpaTemplate jpa() {
        return jpa;
    }

    public Statements statements() {
        return statements;
    }

    /** Empties all tables, also of rows that the changelog put in them. */
    public void reset() {
        try {
            Sql.emptyAllTables(dataSource, engine);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables cannot be emptied", e);
        }
    }

    @Override
    public void close() {
        entityManagers.close();
        pool.close();
        drop.run();
    }
}
