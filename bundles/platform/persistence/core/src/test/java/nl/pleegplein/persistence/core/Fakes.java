package nl.pleegplein.persistence.core;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** As much of a framework as a header or a service property needs. */
final class Fakes {
    private Fakes() {}

    static Bundle bundle(long id, String name, Map<String, String> headers) {
        return bundle(id, name, headers, () -> Bundle.ACTIVE);
    }

    static Bundle bundle(long id, String name, Map<String, String> headers, IntSupplier state) {
        return (Bundle) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getBundleId" -> id;
                    case "getSymbolicName", "toString" -> name;
                    case "getHeaders" -> FrameworkUtil.asDictionary(headers);
                    case "getState" -> state.getAsInt();
                    case "hashCode" -> Long.hashCode(id);
                    case "equals" -> proxy == args[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A service of this bundle. */
    static ServiceReference<?> service(Bundle owner, Class<?> type, Map<String, Object> properties) {
        return service(type, properties, Optional.of(owner));
    }

    static ServiceReference<?> service(Class<?> type, Map<String, Object> properties) {
        return service(type, properties, Optional.empty());
    }

    private static ServiceReference<?> service(Class<?> type, Map<String, Object> properties, Optional<Bundle> owner) {
        return (ServiceReference<?>) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getBundle" -> owner.orElse(null);
                    case "getProperty" ->
                        args[0].equals(Constants.OBJECTCLASS)
                                ? new String[] {type.getName()}
                                : properties.get((String) args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
