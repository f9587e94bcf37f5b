package nl.pleegplein.operations.health;

import java.lang.management.ManagementFactory;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** Whether threads wait for each other for ever; only a restart helps then. */
@Component(property = {HealthCheck.NAME + "=threads", HealthCheck.TAGS + "=live"})
public final class DeadlockCheck implements HealthCheck {
    @Override
    public Result execute() {
        long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return stuck == null
                ? new Result(Result.Status.OK, "No thread is stuck")
                : new Result(Result.Status.CRITICAL, stuck.length + " threads wait for each other for ever");
    }
}
