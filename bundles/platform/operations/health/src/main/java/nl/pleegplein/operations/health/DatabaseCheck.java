package nl.pleegplein.operations.health;

import java.sql.SQLException;
import java.util.Optional;
import nl.pleegplein.jobs.api.Jobs;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks the database something, through the jobs, which every installation has. */
@Component(property = {HealthCheck.NAME + "=database", HealthCheck.TAGS + "=ready"})
public final class DatabaseCheck implements HealthCheck {
    private static final int MOST_CAUSES = 10;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Jobs jobs;

    @Activate
    public DatabaseCheck() {}

    DatabaseCheck(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        Jobs present = jobs;
        if (present == null) {
            said.temporarilyUnavailable("The database is not ready yet");
            return new Result(said);
        }
        try {
            present.newest(Optional.empty(), 1);
            said.info("The database answers");
        } catch (RuntimeException e) {
            said.critical("The database does not answer: {}", cause(e));
        }
        return new Result(said);
    }

    /** What it began with. Of its message nothing: it may quote a statement or an address. */
    private static String cause(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < MOST_CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql && sql.getSQLState() != null
                ? name + " (SQLSTATE " + sql.getSQLState() + ")"
                : name;
    }
}
