package nl.pleegplein.persistence.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import nl.pleegplein.persistence.api.Outage;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one domain's tables to what its changelog says, with log and lock tables of the domain's own. */
record Migration(String domain, String changelog, ResourceAccessor files) {
    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

    /**
     * Runs what has not run yet.
     *
     * @throws TryLater when the database is away or another node is migrating this domain
     * @throws CannotMigrate when trying again would not help
     */
    void run(DataSource dataSource) {
        run(dataSource, (connection, changes) -> {});
    }

    /**
     * Runs what has not run yet.
     *
     * @param before what is done first, in the same turn
     * @throws TryLater when the database is away or another node is migrating this domain
     * @throws CannotMigrate when trying again would not help
     */
    void run(DataSource dataSource, Before before) {
        try (Connection connection = connect(dataSource)) {
            List<String> missing = H2Settings.missing(connection);
            if (!missing.isEmpty()) {
                throw new CannotMigrate("The URL of the H2 database must say " + String.join(";", missing));
            }
            try (LongStatements patience = LongStatements.on(connection);
                    MigrationTurn turn = MigrationTurn.take(connection, domain)) {
                before.run(connection, new Changes(connection));
                Seal seal = Seal.of(domain, changelog, files);
                if (!seal.isOn(connection)) {
                    inLiquibase(() -> update(connection, seal));
                }
            }
        } catch (SQLException e) {
            throw Outage.isBehind(e) ? new TryLater(e) : new CannotMigrate(e);
        }
    }

    private static Connection connect(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw new TryLater(e);
        }
    }

    private void update(Connection connection, Seal seal) throws LiquibaseException, SQLException {
        Liquibase liquibase = liquibase(connection);
        releaseStaleLocks(liquibase);
        liquibase.update();
        if (isComplete(liquibase)) {
            seal.put(connection);
            settle(connection);
        }
    }

    /** Not if a precondition holds something back, or something is to run each time. */
    private static boolean isComplete(Liquibase liquibase) throws LiquibaseException {
        return liquibase
                        .listUnrunChangeSets(new Contexts(), new LabelExpression())
                        .isEmpty()
                && liquibase.getDatabaseChangeLog().getChangeSets().stream().noneMatch(ChangeSet::isAlwaysRun);
    }

    /** Liquibase leaves a transaction open. */
    private static void settle(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private Liquibase liquibase(Connection connection) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName(domain + "_databasechangelog");
        database.setDatabaseChangeLogLockTableName(domain + "_databasechangeloglock");
        // Liquibase remembers, by the name of the file, that there was nothing to do; it may be of a newer version now.
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
        // It also remembers what had run, of tables that may have been taken away since.
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .resetAll();
        // Not closed: that would close the connection before the turn is given back.
        return new Liquibase(changelog, files, database);
    }

    /** Whoever set a lock that is there while it is our turn has died: see {@link MigrationTurn}. */
    private void releaseStaleLocks(Liquibase liquibase) throws LiquibaseException {
        DatabaseChangeLogLock[] locks = liquibase.listLocks();
        if (locks.length > 0) {
            LOG.warn(
                    "The migration of {} that began at {} was cut off; its lock is released",
                    domain,
                    locks[0].getLockGranted());
            liquibase.forceReleaseLocks();
        }
    }

    private void inLiquibase(Scope.ScopedRunner<?> work) throws SQLException {
        start();
        ClassLoader own = Liquibase.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            Scope.child(
                    Map.of(
                            Scope.Attr.classLoader.name(),
                            own,
                            Scope.Attr.resourceAccessor.name(),
                            files,
                            Scope.Attr.ui.name(),
                            new LoggerUIService(),
                            AnalyticsArgs.ENABLED.getKey(),
                            false),
                    work);
        } catch (Exception e) {
            if (e instanceof CannotMigrate known) {
                throw known;
            }
            throw new SQLException(rootMessage(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Liquibase does not start with the rest: it offers hundreds of services to itself, for work that is rare. */
    private static void start() {
        Bundle bundle = FrameworkUtil.getBundle(Liquibase.class);
        if (bundle != null) {
            try {
                bundle.start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                throw new CannotMigrate(e);
            }
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !root.getCause().equals(root)) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    /** What is done before a changelog runs. */
    interface Before {
        void run(Connection connection, Changes changes) throws SQLException;
    }

    /** The changesets of this domain, for what is done before they all run. */
    final class Changes {
        private final Connection connection;

        private Changes(Connection connection) {
            this.connection = connection;
        }

        /**
         * Touches nothing.
         *
         * @throws CannotMigrate when the changelog does not begin with these
         */
        void requireKnown(List<String> ids) throws SQLException {
            inLiquibase(() -> begin(liquibase(connection), ids));
            settle(connection);
        }

        /** Runs these and no later ones. They must be known. */
        void runOnly(List<String> ids) throws SQLException {
            inLiquibase(() -> {
                Liquibase liquibase = liquibase(connection);
                releaseStaleLocks(liquibase);
                List<ChangeSet> begin = begin(liquibase, ids);
                long unrun = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                        .filter(begin::contains)
                        .count();
                liquibase.update((int) unrun, new Contexts(), new LabelExpression());
            });
            settle(connection);
        }

        /** All up to the last of these. */
        private List<ChangeSet> begin(Liquibase liquibase, List<String> ids) throws LiquibaseException {
            List<ChangeSet> all = liquibase.getDatabaseChangeLog().getChangeSets();
            List<String> known = all.stream().map(ChangeSet::getId).toList();
            for (String id : ids) {
                if (!known.contains(id)) {
                    throw new CannotMigrate(
                            "Not restored: The backup was made by newer software, which had the changeset " + id
                                    + ". Install a release of " + domain + " that has it");
                }
            }
            List<ChangeSet> begin =
                    all.subList(0, ids.stream().mapToInt(known::indexOf).max().orElse(-1) + 1);
            for (ChangeSet changeSet : begin) {
                // What is for one kind of database only may or may not have run where the backup was made.
                boolean everywhere =
                        changeSet.getDbmsSet() == null || changeSet.getDbmsSet().isEmpty();
                if (everywhere && !ids.contains(changeSet.getId())) {
                    throw new CannotMigrate("Not restored: The changelog has " + changeSet.getId()
                            + " before those of the backup. Install the release of " + domain
                            + " with which the backup was made");
                }
            }
            return begin;
        }
    }

    /** The migration may succeed later without anybody doing anything here. */
    static final class TryLater extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TryLater(Throwable cause) {
            super("The database is away: " + cause.getMessage(), cause);
        }

        TryLater(String message) {
            super(message);
        }
    }

    /** The migration fails until the core or the configuration is changed. */
    static final class CannotMigrate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotMigrate(Throwable cause) {
            super(cause.getMessage(), cause);
        }

        CannotMigrate(String message) {
            super(message);
        }

        CannotMigrate(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
