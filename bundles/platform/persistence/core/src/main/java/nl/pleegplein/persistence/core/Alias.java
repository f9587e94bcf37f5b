package nl.pleegplein.persistence.core;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.osgi.framework.ServiceRegistration;

/**
 * What one start of one core gets: its DataSource, once offered, until withdrawn for good. The two come from different
 * threads; no lock is held while the framework is called, since its listeners may take long.
 */
final class Alias {
    private final AtomicReference<ServiceRegistration<?>> registration = new AtomicReference<>();
    private volatile boolean withdrawn;

    boolean isWithdrawn() {
        return withdrawn;
    }

    void offer(Supplier<ServiceRegistration<?>> register) {
        if (!withdrawn) {
            registration.set(register.get());
        }
        if (withdrawn) {
            unregister();
        }
    }

    void withdraw() {
        withdrawn = true;
        unregister();
    }

    private void unregister() {
        ServiceRegistration<?> offered = registration.getAndSet(null);
        if (offered != null) {
            offered.unregister();
        }
    }
}
