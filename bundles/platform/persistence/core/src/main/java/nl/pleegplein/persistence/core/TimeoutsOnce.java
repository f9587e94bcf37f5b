package nl.pleegplein.persistence.core;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Connections that are told how long a statement may take only when that is something new. Hibernate says it of each
 * query, and takes it back when the query is closed. H2 keeps it for the whole connection, and takes it for a change of its
 * settings, after which all connections parse and plan each of their statements anew. So on H2 a statement without a limit
 * of its own has that of the one before; {@link LongStatements} lifts it.
 */
final class TimeoutsOnce {
    private TimeoutsOnce() {}

    static Connection on(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return method.getReturnType() == PreparedStatement.class ? on((PreparedStatement) result) : result;
        });
    }

    private static PreparedStatement on(PreparedStatement statement) {
        return proxy(PreparedStatement.class, new Limited(statement));
    }

    /** Keeps the limit to itself until the statement is executed. */
    private static final class Limited implements InvocationHandler {
        private final PreparedStatement statement;
        private int seconds;

        Limited(PreparedStatement statement) {
            this.statement = statement;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("getQueryTimeout")) {
                return seconds;
            }
            if (name.equals("setQueryTimeout")) {
                seconds = (Integer) arguments[0];
                return null;
            }
            if (name.startsWith("execute")) {
                tell();
            }
            return call(statement, method, arguments);
        }

        private void tell() throws SQLException {
            if (seconds != 0 && statement.getQueryTimeout() != seconds) {
                statement.setQueryTimeout(seconds);
            }
        }
    }

    private static Object call(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(TimeoutsOnce.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
