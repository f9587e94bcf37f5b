package nl.pleegplein.persistence.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.ops4j.pax.jdbc.pool.common.PooledDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * What is needed to make the pool.
 *
 * @param connectionTimeout how long a request waits for a connection
 */
record Pool(
        String url, String user, String password, int maxConnections, int idleConnections, Duration connectionTimeout) {
    private static final String IDLE_MILLIS =
            String.valueOf(Duration.ofMinutes(5).toMillis());
    private static final String LIFE_MILLIS =
            String.valueOf(Duration.ofMinutes(30).toMillis());

    /** The class of the driver, as its {@link DataSourceFactory} is registered with. */
    String driver() {
        if (url.startsWith("jdbc:h2:")) {
            return "org.h2.Driver";
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return "org.postgresql.Driver";
        }
        throw new IllegalArgumentException("The database's URL must begin with jdbc:h2: or jdbc:postgresql:");
    }

    /**
     * Makes the pool of a database that answers. It is asked first, since a pool that could not be made leaves a thread
     * behind.
     */
    DataSource make(DataSourceFactory driver, PooledDataSourceFactory pools) throws SQLException {
        try (Connection connection = driver.createDataSource(account()).getConnection()) {
            connection.isValid(0);
        }
        Properties properties = account();
        properties.setProperty("pool.maxPoolSize", String.valueOf(maxConnections));
        properties.setProperty("pool.minIdle", String.valueOf(idleConnections));
        properties.setProperty("pool.connectionTimeout", String.valueOf(connectionTimeout.toMillis()));
        properties.setProperty("pool.idleTimeout", IDLE_MILLIS);
        properties.setProperty("pool.maxLifetime", LIFE_MILLIS);
        return pools.create(driver, properties);
    }

    Properties account() {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
        properties.setProperty(DataSourceFactory.JDBC_USER, user);
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        PostgresSettings.of(url).forEach(properties::setProperty);
        return properties;
    }

    @Override
    public String toString() {
        return "Pool[" + driver() + "]";
    }
}
