package nl.pleegplein.persistence.api;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells from a failure whether the database, or another part that all domains share, was away or too busy: it does not
 * answer, shuts down, took too long, let others go first or has no room to write. That is the fault of no domain and
 * likely to pass; whoever asked is told to come back (503). Thread-safe.
 */
public final class Outage {
    /** PostgreSQL that shuts down, starts, or has no connection, disk or memory left, or was asked to end a query. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300", "53100", "53200", "57014");

    /** H2's broken connection, database that closes or is closed, closed object, file in use, and failed input or output. */
    private static final Set<Integer> H2_CODES = Set.of(90067, 90098, 90121, 90007, 90020, 90028, 90031);

    /** Serialization failure and deadlock; PostgreSQL's deadlock and lock not available; H2's lock time-out. */
    private static final Set<String> CONTENTION_STATES = Set.of("40001", "40P01", "55P03", "HYT00");

    /** H2's lock time-out, deadlock and concurrent update. */
    private static final Set<Integer> CONTENTION_H2_CODES = Set.of(50200, 40001, 90131);

    // By name: these may be of any revision, and not every bundle knows them.
    private static final List<String> PACKAGES = List.of(
            "javax.persistence.",
            "javax.transaction.",
            "javax.resource.",
            "org.hibernate.",
            "org.h2.",
            "org.postgresql.",
            "org.apache.solr.",
            "org.apache.lucene.");
    private static final List<String> PASSING = List.of(
            "Connection", "Timeout", "Recoverable", "Unavailable", "ResourceException", "LockAcquisition", "MVStore");
    /** What operating systems say when a disk, or a share of it, is full. */
    private static final List<String> NO_ROOM =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private static final int DEEPEST = 20;

    private Outage() {}

    /** Whether this or one of its causes says so. */
    public static boolean isBehind(Throwable failure) {
        return causes(failure).anyMatch(Outage::isOutage);
    }

    /**
     * Whether a transaction gave way to another one: it may well succeed when it is run again at once, as {@link Retries}
     * does.
     */
    public static boolean isContention(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException sql && isContention(sql));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static boolean isOutage(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return isOutage(sql);
        }
        return (failure instanceof IOException io && isFull(io))
                || isPassing(failure.getClass().getName());
    }

    private static boolean isFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        return NO_ROOM.stream().anyMatch(message::contains);
    }

    private static boolean isContention(SQLException e) {
        return CONTENTION_STATES.contains(state(e)) || CONTENTION_H2_CODES.contains(e.getErrorCode());
    }

    private static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }

    private static boolean isOutage(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || e instanceof SQLTimeoutException
                || state(e).startsWith("08")
                || STATES.contains(state(e))
                || H2_CODES.contains(e.getErrorCode())
                || isContention(e);
    }

    private static boolean isPassing(String name) {
        return PACKAGES.stream().anyMatch(name::startsWith) && PASSING.stream().anyMatch(name::contains);
    }
}
