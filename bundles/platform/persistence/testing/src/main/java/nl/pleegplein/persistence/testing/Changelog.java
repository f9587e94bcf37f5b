package nl.pleegplein.persistence.testing;

import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.GlobalConfiguration;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to what a domain's changelog says, with log and lock tables of the domain's own. */
record Changelog(String domain, String path) {
    void run(DataSource dataSource) {
        Map<String, Object> settings = Map.of(
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                AnalyticsArgs.ENABLED.getKey(),
                false,
                GlobalConfiguration.DUPLICATE_FILE_MODE.getKey(),
                GlobalConfiguration.DuplicateFileMode.SILENT);
        try {
            Scope.child(settings, () -> update(dataSource));
        } catch (Exception e) {
            throw new IllegalStateException("The changelog " + path + " of " + domain + " does not run", e);
        }
    }

    private void update(DataSource dataSource) throws Exception {
        try (Connection connection = dataSource.getConnection();
                var files =
                        new ClassLoaderResourceAccessor(Thread.currentThread().getContextClassLoader())) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDatabaseChangeLogTableName(domain + "_databasechangelog");
            database.setDatabaseChangeLogLockTableName(domain + "_databasechangeloglock");
            new Liquibase(path, files, database).update("");
        }
    }
}
