package nl.pleegplein.persistence.core;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** As much of a framework as a header or a service property needs. */
final class Fakes {
    private Fakes() {}

    static Bundle bundle(long id, String name, Map<String, String> headers) {
        return fake(
                Bundle.class,
                Map.of(
                        "getBundleId",
                        id,
                        "getSymbolicName",
                        name,
                        "getHeaders",
                        FrameworkUtil.asDictionary(headers),
                        "toString",
                        name));
    }

    static ServiceReference<?> service(Class<?> type, Map<String, Object> properties) {
        return (ServiceReference<?>) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(), new Class<?>[] {ServiceReference.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("getProperty")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return args[0].equals(Constants.OBJECTCLASS)
                            ? new String[] {type.getName()}
                            : properties.get((String) args[0]);
                });
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                Fakes.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answers.get(method.getName());
                }));
    }
}
