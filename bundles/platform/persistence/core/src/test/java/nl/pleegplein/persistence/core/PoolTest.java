package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.jdbc.pool.common.PooledDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;

class PoolTest {
    private final DataSourceFactory h2 = new OsgiDataSourceFactory(new Driver());
    private final List<Properties> made = new ArrayList<>();
    private final PooledDataSourceFactory pools = (driver, properties) -> {
        made.add(properties);
        return driver.createDataSource(new Properties());
    };

    @Test
    void the_url_tells_which_driver_it_is_for() {
        assertEquals("org.h2.Driver", pool("jdbc:h2:mem:").driver());
        assertEquals(
                "org.postgresql.Driver", pool("jdbc:postgresql://db/pleegplein").driver());
        assertThrows(
                IllegalArgumentException.class, () -> pool("jdbc:mysql://db").driver());
    }

    @Test
    void a_database_that_answers_gets_its_pool() throws SQLException {
        pool("jdbc:h2:mem:").make(h2, pools);
        Properties properties = made.get(0);
        assertEquals("20", properties.getProperty("pool.maxPoolSize"));
        assertEquals("10000", properties.getProperty("pool.connectionTimeout"));
        assertEquals("jdbc:h2:mem:", properties.getProperty(DataSourceFactory.JDBC_URL));
    }

    @Test
    void no_pool_is_made_of_a_database_that_does_not_answer() {
        assertThrows(
                SQLException.class,
                () -> pool("jdbc:h2:mem:nowhere;IFEXISTS=TRUE").make(h2, pools));
        assertEquals(List.of(), made);
    }

    @Test
    void postgresql_is_told_to_fail_in_time_unless_its_url_says_otherwise() {
        Properties plain = pool("jdbc:postgresql://db/pleegplein").account();
        assertEquals("-c lock_timeout=4000", plain.getProperty("options"));
        assertEquals("9", plain.getProperty("socketTimeout"));
        assertEquals("true", plain.getProperty("tcpKeepAlive"));
        Properties own =
                pool("jdbc:postgresql://db/pleegplein?options=&socketTimeout=5").account();
        assertEquals(null, own.getProperty("options"));
        assertEquals(null, own.getProperty("socketTimeout"));
        assertEquals("true", own.getProperty("tcpKeepAlive"));
        assertEquals(null, pool("jdbc:h2:mem:").account().getProperty("options"));
    }

    @Test
    void the_password_is_not_shown() {
        assertFalse(pool("jdbc:h2:mem:").toString().contains("secret"));
    }

    private static Pool pool(String url) {
        return new Pool(url, "sa", "secret", 20, 2, Duration.ofSeconds(10));
    }
}
