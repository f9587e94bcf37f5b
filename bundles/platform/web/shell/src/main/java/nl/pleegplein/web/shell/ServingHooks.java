package nl.pleegplein.web.shell;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the HTTP server to all who may not serve, and says so once for each service that is not taken up. */
// No component: those begin when the server may have been given to others already.
public final class ServingHooks implements BundleActivator, FindHook, EventListenerHook {
    private static final Logger LOG = LoggerFactory.getLogger(ServingHooks.class);
    private static final int MOST_REMEMBERED = 1000;

    private final Set<Object> told = ConcurrentHashMap.newKeySet();

    @Override
    public void start(BundleContext context) {
        String[] hooks = {FindHook.class.getName(), EventListenerHook.class.getName()};
        context.registerService(hooks, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes back what a bundle registered.
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> hides(reference, context));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        // That a service goes is for all to hear: it may have been taken up before the shell was there.
        boolean comes = event.getType() == ServiceEvent.REGISTERED || event.getType() == ServiceEvent.MODIFIED;
        if (comes && ServingRule.isLimited(event.getServiceReference())) {
            listeners.keySet().removeIf(context -> hides(event.getServiceReference(), context));
        }
    }

    private boolean hides(ServiceReference<?> service, BundleContext seeker) {
        boolean hidden = ServingRule.isHidden(service, seeker.getBundle());
        // Many look for the server out of habit; who offers something to it expects it to be served.
        boolean expected = hidden && !ServingRule.isEntrance(service);
        if (expected && told.size() < MOST_REMEMBERED && told.add(service.getProperty(Constants.SERVICE_ID))) {
            LOG.warn(
                    "Service {} of {} is not served: pages are contributed as WebSection, REST as JAX-RS services",
                    service,
                    service.getBundle().getSymbolicName());
        }
        return hidden;
    }
}
