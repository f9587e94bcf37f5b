package nl.pleegplein.operations.console;

import java.lang.reflect.Proxy;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A context with the checks of the installer. */
final class FakeContext {
    private FakeContext() {}

    static BundleContext with(List<HealthCheck> checks) {
        List<ServiceReference<?>> references = checks.stream()
                .<ServiceReference<?>>map(check -> proxy(ServiceReference.class, (method, arguments) -> method))
                .toList();
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getServiceReferences" -> arguments[1].equals("(hc.name=installation)") ? references : List.of();
            case "getService" -> checks.get(indexOf(references, arguments[0]));
            case "ungetService" -> true;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static int indexOf(List<ServiceReference<?>> references, Object wanted) {
        for (int i = 0; i < references.size(); i++) {
            if (references.get(i) == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException("Unknown reference");
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                FakeContext.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
