package nl.pleegplein.itests.bench.plain;

import java.nio.file.Path;
import java.util.Map;
import javax.servlet.Servlet;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Offers the plain servlet to the server. The web shell hides it, so it is served only where that is stopped. */
public final class PlainActivator implements BundleActivator {
    /** The system property that says where the recorded answers are. */
    public static final String RECORDED = "pleegplein.bench.recorded";

    @Override
    public void start(BundleContext context) {
        Map<String, Object> properties = Map.of(
                "osgi.http.whiteboard.servlet.pattern",
                "/plain/*",
                "osgi.http.whiteboard.servlet.asyncSupported",
                true);
        context.registerService(
                Servlet.class,
                new PlainServlet(Path.of(context.getProperty(RECORDED))),
                FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes back what a bundle registered.
    }
}
