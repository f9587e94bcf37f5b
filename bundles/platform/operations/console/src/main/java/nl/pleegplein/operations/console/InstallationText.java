package nl.pleegplein.operations.console;

import java.util.Collection;
import java.util.StringJoiner;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What the installer says of the domains that this site is to have; nothing while there is no installer. */
final class InstallationText {
    private static final String FILTER = "(" + HealthCheck.NAME + "=installation)";

    private InstallationText() {}

    static String of(BundleContext context) {
        StringJoiner lines = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
        lines.setEmptyValue("none" + System.lineSeparator());
        try {
            Collection<ServiceReference<HealthCheck>> checks = context.getServiceReferences(HealthCheck.class, FILTER);
            checks.forEach(reference -> add(context, reference, lines));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return lines.toString();
    }

    private static void add(BundleContext context, ServiceReference<HealthCheck> reference, StringJoiner lines) {
        HealthCheck check = context.getService(reference);
        if (check == null) {
            return;
        }
        try {
            for (ResultLog.Entry entry : check.execute()) {
                lines.add((entry.getStatus() == Result.Status.OK ? "  " : "! ") + entry.getMessage());
            }
        } finally {
            context.ungetService(reference);
        }
    }
}
