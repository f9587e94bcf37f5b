package nl.pleegplein.persistence.core;

import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;

/** As much of a framework as a tracker of bundles needs. */
final class FakeFramework {
    private final List<BundleListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Long> running = new HashSet<>();

    BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                FakeFramework.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "addBundleListener" -> listeners.add((BundleListener) args[0]);
                    case "removeBundleListener" -> listeners.remove((BundleListener) args[0]);
                    case "getBundles" -> new Bundle[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    Bundle start(long id, String name, Map<String, String> headers) {
        Bundle bundle = Fakes.bundle(id, name, headers, () -> running.contains(id) ? Bundle.ACTIVE : Bundle.RESOLVED);
        running.add(id);
        tell(BundleEvent.STARTED, bundle);
        return bundle;
    }

    void stop(Bundle bundle) {
        running.remove(bundle.getBundleId());
        tell(BundleEvent.STOPPED, bundle);
    }

    private void tell(int what, Bundle bundle) {
        listeners.forEach(listener -> listener.bundleChanged(new BundleEvent(what, bundle)));
    }
}
