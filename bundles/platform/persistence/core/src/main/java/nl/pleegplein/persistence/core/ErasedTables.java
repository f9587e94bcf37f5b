package nl.pleegplein.persistence.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.pleegplein.persistence.api.PersonalTable;
import nl.pleegplein.persistence.api.PersonalTables;
import nl.pleegplein.persistence.core.backup.Schema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Empties tables of an account, for a domain that is away. Names come from headers, so none is used that is not a table. */
@Component
public final class ErasedTables implements PersonalTables {
    private final DataSource pool;

    @Activate
    public ErasedTables(@Reference(target = "(dataSourceName=" + Audience.POOL + ")") DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Erased erase(String domain, List<PersonalTable> tables, UUID account, boolean keepNameless) {
        try (Connection connection = pool.getConnection()) {
            requireOwn(connection, domain, tables);
            connection.setAutoCommit(false);
            try {
                Erased erased = erase(connection, tables, account, keepNameless);
                connection.commit();
                return erased;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of " + domain + " could not be emptied", e);
        }
    }

    private static void requireOwn(Connection connection, String domain, List<PersonalTable> tables)
            throws SQLException {
        Set<String> known = new Schema(connection)
                .names(domain).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        for (PersonalTable table : tables) {
            if (!known.contains(table.table())) {
                throw new IllegalArgumentException(domain + " has no table " + table.table());
            }
        }
    }

    private static Erased erase(Connection connection, List<PersonalTable> tables, UUID account, boolean keepNameless)
            throws SQLException {
        long removed = 0;
        long emptied = 0;
        for (PersonalTable table : tables) {
            boolean stays = switch (table.action()) {
                case DELETE -> false;
                case NULL -> true;
                case CHOICE -> keepNameless;
            };
            // Both names were checked: the pattern of a name leaves no room for anything else.
            String sql = stays
                    ? "update " + table.table() + " set " + table.column() + " = null where " + table.column() + " = ?"
                    : "delete from " + table.table() + " where " + table.column() + " = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, account);
                int rows = statement.executeUpdate();
                removed += stays ? 0 : rows;
                emptied += stays ? rows : 0;
            }
        }
        return new Erased(removed, emptied);
    }
}
