package nl.pleegplein.persistence.core;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hides the pool from everybody but this bundle, and a domain's alias and persistence unit from other domains. */
// Immediate: the framework calls hooks in the middle of its own work, where a first activation could deadlock.
@Component(immediate = true)
public final class DataSourceHooks implements FindHook, EventListenerHook {
    private final Audience audience;

    @Activate
    public DataSourceHooks(BundleContext context) {
        this.audience = new Audience(context.getBundle().getBundleId());
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> !audience.maySee(context.getBundle(), reference));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (audience.isLimited(event.getServiceReference())) {
            listeners.keySet().removeIf(context -> !audience.maySee(context.getBundle(), event.getServiceReference()));
        }
    }
}
