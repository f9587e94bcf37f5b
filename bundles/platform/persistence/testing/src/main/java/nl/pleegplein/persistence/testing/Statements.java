package nl.pleegplein.persistence.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Hears every SQL statement that Hibernate prepares, so that a test can see a query being repeated for each row. */
public final class Statements implements StatementInspector {
    private final transient List<String> heard = new CopyOnWriteArrayList<>();

    Statements() {}

    /** How many statements {@code work} takes. */
    public int count(Runnable work) {
        return during(work).size();
    }

    /** The statements that {@code work} takes, in order. */
    public List<String> during(Runnable work) {
        int before = heard.size();
        work.run();
        return List.copyOf(heard.subList(before, heard.size()));
    }

    @Override
    public String inspect(String sql) {
        heard.add(sql);
        return sql;
    }
}
