package nl.pleegplein.persistence.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the rows of one account in one table are erased when the bundle that knows more is away. A core says it in its header
 * {@link Headers#PERSONAL_TABLES}, one entry for each column that holds the id of an account, with commas between, in the order
 * in which it is to be done:
 *
 * <pre>blogs_comment:author:choice, blogs_follow:account, blogs_post:checked_by:null, blogs_post:author</pre>
 *
 * An entry is the table, the column, and what to do with the rows: {@code delete} (when nothing is said), {@code null} (they
 * stay, the column is emptied) or {@code choice} (as the person chose what becomes of contributions: they go, or the column is
 * emptied). Names are of small letters, digits and underscores, and none that SQL reserves.
 *
 * @param table begins with the name of the domain and an underscore
 * @param column of the type {@code uuid}; with {@code null} and {@code choice} one that may be empty
 */
public record PersonalTable(String table, String column, Action action) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern ENTRY = Pattern.compile("([a-z0-9_]+):([a-z0-9_]+)(?::(delete|null|choice))?");

    /** What becomes of the rows. */
    public enum Action {
        DELETE,
        NULL,
        CHOICE
    }

    /** @throws IllegalArgumentException when a name is none */
    public PersonalTable {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("No table and column: " + table + ":" + column);
        }
    }

    /**
     * Reads the header of a domain.
     *
     * @throws IllegalArgumentException when it says something else, or names a table of another domain
     */
    public static List<PersonalTable> parse(String domain, String header) {
        List<PersonalTable> tables = new ArrayList<>();
        for (String entry : header.split(",", -1)) {
            Matcher parts = ENTRY.matcher(entry.strip());
            if (!parts.matches() || !parts.group(1).startsWith(domain + "_")) {
                throw new IllegalArgumentException("Not table:column, or not of " + domain + ": " + entry.strip());
            }
            String action = parts.group(3) == null ? "delete" : parts.group(3);
            tables.add(
                    new PersonalTable(parts.group(1), parts.group(2), Action.valueOf(action.toUpperCase(Locale.ROOT))));
        }
        return List.copyOf(tables);
    }
}
