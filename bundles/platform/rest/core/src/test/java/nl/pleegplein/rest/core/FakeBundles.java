package nl.pleegplein.rest.core;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Dictionary;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Bundles and service references of which only what the aggregator asks for is there. */
final class FakeBundles {
    private FakeBundles() {}

    static Bundle bundle(long id, String name, Map<String, String> headers, URL description) {
        Dictionary<String, String> dictionary = FrameworkUtil.asDictionary(headers);
        return (Bundle) Proxy.newProxyInstance(
                FakeBundles.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName", "toString" -> name;
                    case "getBundleId", "getLastModified" -> id;
                    case "getHeaders" -> dictionary;
                    case "getEntry" -> description;
                    case "hashCode" -> (int) id;
                    case "equals" -> self == arguments[0];
                    case "compareTo" -> Long.compare(id, ((Bundle) arguments[0]).getBundleId());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    static <S> ServiceReference<S> reference(Bundle bundle, Map<String, Object> properties) {
        return (ServiceReference<S>) Proxy.newProxyInstance(
                FakeBundles.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> properties.get(arguments[0]);
                    case "getBundle" -> bundle;
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case "compareTo" -> 0;
                    case "toString" -> "reference of " + bundle;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
