package nl.pleegplein.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** One PostgreSQL for the whole JVM, since it takes seconds to start; it stops with the JVM. */
final class PostgresServer {
    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer running() {
        return Holder.RUNNING;
    }

    String createDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        run("create database " + name + " encoding 'UTF8' template template0");
        return name;
    }

    DataSource dataSource(String database) {
        return server.getDatabase("postgres", database);
    }

    void dropDatabase(String database) {
        run("drop database if exists " + database + " with (force)");
    }

    private void run(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Holder {
        static final PostgresServer RUNNING = start();

        private static PostgresServer start() {
            try {
                return new PostgresServer(EmbeddedPostgres.start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
