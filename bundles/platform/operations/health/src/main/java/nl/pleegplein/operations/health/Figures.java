package nl.pleegplein.operations.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All figures of this node. Bundles add theirs with a {@link MeterBinder} service, which takes them along when it goes,
 * or through the {@link MeterRegistry} service.
 */
@Component(service = Figures.class)
public final class Figures {
    private static final Logger log = LoggerFactory.getLogger(Figures.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Object, CompositeMeterRegistry> bound = new ConcurrentHashMap<>();
    private final ServiceRegistration<MeterRegistry> registration;

    @Activate
    public Figures(BundleContext context) {
        this.registration = context.registerService(MeterRegistry.class, registry, null);
    }

    @Reference(
            name = "binder",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void add(MeterBinder binder, Map<String, Object> properties) {
        CompositeMeterRegistry own = new CompositeMeterRegistry();
        own.add(registry);
        bound.put(properties.get(Constants.SERVICE_ID), own);
        try {
            binder.bindTo(own);
        } catch (RuntimeException | LinkageError e) {
            log.error("The figures of {} cannot be had", binder.getClass().getName(), e);
        }
    }

    public void remove(MeterBinder binder, Map<String, Object> properties) {
        CompositeMeterRegistry own = bound.remove(properties.get(Constants.SERVICE_ID));
        if (own != null) {
            own.getMeters().forEach(meter -> registry.remove(meter.getId()));
            own.remove(registry);
            own.close();
        }
    }

    @Deactivate
    public void close() {
        registration.unregister();
        registry.close();
    }

    MeterRegistry registry() {
        return registry;
    }

    /** All figures in the text format of Prometheus, version 0.0.4. */
    String scrape() {
        return registry.scrape();
    }
}
