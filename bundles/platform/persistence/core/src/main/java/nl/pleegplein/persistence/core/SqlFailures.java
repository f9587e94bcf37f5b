package nl.pleegplein.persistence.core;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads from a failure's causes what kind it is. */
final class SqlFailures {
    /** Serialization failure and deadlock; PostgreSQL's deadlock and lock not available; H2's lock time-out. */
    private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "HYT00");

    /** H2's lock time-out, deadlock and concurrent update. */
    private static final Set<Integer> PASSING_H2_CODES = Set.of(50200, 40001, 90131);

    /** PostgreSQL that shuts down, starts, or has no connection left. */
    private static final Set<String> AWAY_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** H2's broken connection, database that closes or is closed, closed object, and file in use. */
    private static final Set<Integer> AWAY_H2_CODES = Set.of(90067, 90098, 90121, 90007, 90020);

    private SqlFailures() {}

    /** Whether the same transaction may well succeed when it is run again. */
    static boolean isPassing(Throwable failure) {
        return any(failure, e -> PASSING_STATES.contains(state(e)) || PASSING_H2_CODES.contains(e.getErrorCode()));
    }

    /** Whether the database was away, rather than the statement wrong. */
    static boolean isDatabaseAway(Throwable failure) {
        return any(
                failure,
                e -> e instanceof SQLTransientConnectionException
                        || e instanceof SQLNonTransientConnectionException
                        || e instanceof SQLRecoverableException
                        || state(e).startsWith("08")
                        || AWAY_STATES.contains(state(e))
                        || AWAY_H2_CODES.contains(e.getErrorCode()));
    }

    private static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }

    private static boolean any(Throwable failure, Predicate<SQLException> kind) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.iterate(failure, e -> e != null && seen.add(e), Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(kind);
    }
}
