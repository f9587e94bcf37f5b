package nl.pleegplein.web.shell;

import java.util.Arrays;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Who may serve HTTP: the shell and the REST room, so that every answer passes the one filter and every path belongs to a
 * section. Hidden are the services of others that the server's whiteboard would take up, and from others the services of the
 * server through which servlets can be registered without a whiteboard. Whatever else is looked for is left alone.
 *
 * @see <a href="https://docs.osgi.org/specification/osgi.cmpn/7.0.0/service.http.whiteboard.html">HTTP Whiteboard</a>
 */
final class ServingRule {
    private static final String SERVER = "org.ops4j.pax.web.";
    private static final Set<String> OWNERS = Set.of("nl.pleegplein.web.shell", "nl.pleegplein.rest.core");
    private static final Set<String> CONTEXTS =
            Set.of("org.osgi.service.http.HttpContext", "org.osgi.service.http.context.ServletContextHelper");
    private static final Set<String> WEB_SOCKETS = Set.of("websocket", "org.ops4j.pax.web.http.whiteboard.websocket");

    private static final Set<String> ENTRANCES =
            Set.of("org.osgi.service.http.HttpService", "org.ops4j.pax.web.service.WebContainer");

    private ServingRule() {}

    static boolean isHidden(ServiceReference<?> service, Bundle seeker) {
        return isEntrance(service) ? !mayServe(seeker) : isServer(seeker) && isOfferedByOthers(service);
    }

    /** Whether there is somebody who may not see it. */
    static boolean isLimited(ServiceReference<?> service) {
        return isEntrance(service) || isOfferedByOthers(service);
    }

    /** Whether its holder can serve HTTP by calling it. */
    static boolean isEntrance(ServiceReference<?> service) {
        return Arrays.stream(types(service)).anyMatch(ENTRANCES::contains);
    }

    private static boolean isOfferedByOthers(ServiceReference<?> service) {
        return isForWhiteboard(service) && !mayServe(service.getBundle());
    }

    /** Whether the whiteboard would take this service up. */
    private static boolean isForWhiteboard(ServiceReference<?> service) {
        return Arrays.stream(types(service)).anyMatch(ServingRule::isServed)
                || Arrays.stream(service.getPropertyKeys())
                        .anyMatch(key -> key.startsWith("osgi.http.whiteboard.") || WEB_SOCKETS.contains(key));
    }

    private static String[] types(ServiceReference<?> service) {
        return (String[]) service.getProperty(Constants.OBJECTCLASS);
    }

    private static boolean isServed(String type) {
        return type.startsWith("javax.servlet.")
                || type.startsWith("org.ops4j.pax.web.service.whiteboard.")
                || CONTEXTS.contains(type)
                || type.equals("org.osgi.service.http.whiteboard.Preprocessor");
    }

    private static boolean mayServe(Bundle bundle) {
        // Gone in the meantime: the whiteboard hears of that, whoever it was.
        return bundle == null || OWNERS.contains(bundle.getSymbolicName()) || isServer(bundle);
    }

    private static boolean isServer(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && name.startsWith(SERVER);
    }
}
