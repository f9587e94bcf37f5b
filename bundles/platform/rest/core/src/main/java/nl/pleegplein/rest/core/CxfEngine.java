package nl.pleegplein.rest.core;

import com.fasterxml.jackson.jaxrs.cfg.JaxRSFeature;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.JAXRSServiceFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * JAX-RS by CXF: one bus, one servlet, and a server for each service, so that each comes and goes without the others
 * noticing. Has its own bus, because CXF's default bus is one for the whole JVM.
 */
final class CxfEngine implements AutoCloseable {
    private final Bus bus = withContextLoader(Bus.class.getClassLoader(), ExtensionManagerBus::new);
    private final Predicate<Offer> settled;
    private final CXFNonSpringServlet servlet = new CXFNonSpringServlet();

    /** @param settled whether a service is not being changed, so that its failures are its own */
    CxfEngine(Predicate<Offer> settled) {
        this.settled = settled;
        servlet.setBus(bus);
    }

    /** The servlet that answers for all services; mapped to {@code /api/*}. */
    HttpServlet servlet() {
        return servlet;
    }

    /**
     * Serves a resource below a base.
     *
     * @throws IllegalArgumentException when its class is not annotated with a path below the base
     */
    Server publish(String base, Object service) {
        return withContextLoader(JAXRSServerFactoryBean.class.getClassLoader(), () -> {
            Class<?> type = service.getClass();
            JAXRSServiceFactoryBean model = new JAXRSServiceFactoryBean();
            model.setBus(bus);
            model.setResourceClasses(type);
            for (ClassResourceInfo resource : model.getClassResourceInfo()) {
                resource.setResourceProvider(new SingletonResourceProvider(service));
                makeRelative(resource, base);
            }
            JAXRSServerFactoryBean server = new JAXRSServerFactoryBean(model);
            server.setBus(bus);
            server.setAddress(base);
            server.setProviders(List.of(
                    new JacksonJsonProvider(JsonMapping.mapper(type.getClassLoader()))
                            .disable(JaxRSFeature.ALLOW_EMPTY_INPUT),
                    new ProblemMapper(settled),
                    new CallerProvider(),
                    new QueryValues(),
                    new BodyReading(),
                    new UnreadBodies(),
                    new WholeAnswers(),
                    new CachingFilter()));
            server.setProperties(Map.of("org.apache.cxf.propagate.exception", false));
            return server.create();
        });
    }

    @Override
    public void close() {
        bus.shutdown(true);
    }

    /**
     * A class says its whole path, base included, so that its description is true; CXF takes paths as relative to the
     * address of the server, which is the base.
     */
    private static void makeRelative(ClassResourceInfo resource, String base) {
        String path = resource.getURITemplate().getValue();
        if (!path.equals(base) && !path.startsWith(base + "/")) {
            throw new IllegalArgumentException(
                    resource.getServiceClass().getName() + " has the path " + path + ", which is not below " + base);
        }
        String rest = path.substring(base.length());
        resource.setURITemplate(new URITemplate(rest.isEmpty() ? "/" : rest));
    }

    /** CXF finds its parts through the context class loader, which on OSGi's threads is anything. */
    private static <T> T withContextLoader(ClassLoader loader, Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
