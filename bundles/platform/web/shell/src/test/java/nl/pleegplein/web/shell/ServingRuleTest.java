package nl.pleegplein.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.Filter;
import javax.servlet.Servlet;
import javax.servlet.ServletContextListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

class ServingRuleTest {
    private static final String WHITEBOARD = "org.ops4j.pax.web.pax-web-extender-whiteboard";
    private static final Bundle SEEKER = bundle(WHITEBOARD);

    @Test
    void servletsFiltersAndListenersOfOthersAreHidden() {
        for (Class<?> type : List.of(Servlet.class, Filter.class, ServletContextListener.class)) {
            assertTrue(ServingRule.isHidden(service("partner.web", Map.of(), type.getName()), SEEKER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"osgi.http.whiteboard.resource.pattern", "osgi.http.whiteboard.context.name", "websocket"})
    void soIsWhateverIsMarkedForTheWhiteboard(String property) {
        assertTrue(ServingRule.isHidden(service("partner.web", Map.of(property, "x"), "java.lang.Object"), SEEKER));
        String legacy = "org.ops4j.pax.web.service.whiteboard.ServletMapping";
        assertTrue(ServingRule.isHidden(service("partner.web", Map.of(), legacy), SEEKER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl.pleegplein.web.shell", "nl.pleegplein.rest.core", "org.ops4j.pax.web.pax-web-runtime"})
    void whoServesTheSiteIsSeen(String owner) {
        assertFalse(ServingRule.isHidden(service(owner, Map.of(), Servlet.class.getName()), SEEKER));
    }

    @Test
    void othersSeeAllAndTheServerSeesAllElse() {
        ServiceReference<?> servlet = service("partner.web", Map.of(), Servlet.class.getName());
        assertFalse(ServingRule.isHidden(servlet, bundle("partner.web")));
        assertFalse(ServingRule.isHidden(servlet, bundle("org.apache.karaf.http.core")));
        assertFalse(ServingRule.isHidden(service("org.apache.felix.log", Map.of(), "org.osgi.x.Log"), SEEKER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.osgi.service.http.HttpService", "org.ops4j.pax.web.service.WebContainer"})
    void theServerItselfIsSeenOnlyByWhoServes(String entrance) {
        ServiceReference<?> server = service("org.ops4j.pax.web.pax-web-runtime", Map.of(), entrance);
        assertTrue(ServingRule.isLimited(server));
        for (String other :
                List.of("partner.web", "org.apache.cxf.cxf-rt-transports-http", "nl.pleegplein.library.web")) {
            assertTrue(ServingRule.isHidden(server, bundle(other)), other);
        }
        for (String serves : List.of("nl.pleegplein.web.shell", "nl.pleegplein.rest.core", WHITEBOARD)) {
            assertFalse(ServingRule.isHidden(server, bundle(serves)), serves);
        }
    }

    @Test
    void theWhiteboardNeitherFindsNorHearsOfThemButHearsThatTheyGo() {
        ServingHooks hooks = new ServingHooks();
        ServiceReference<?> foreign = service("partner.web", Map.of(), Servlet.class.getName());
        ServiceReference<?> own = service("nl.pleegplein.web.shell", Map.of(), Servlet.class.getName());
        List<ServiceReference<?>> found = new ArrayList<>(List.of(foreign, own));
        hooks.find(context(SEEKER), Servlet.class.getName(), null, true, found);
        assertEquals(List.of(own), found);

        assertEquals(1, heard(hooks, ServiceEvent.REGISTERED, foreign));
        assertEquals(2, heard(hooks, ServiceEvent.REGISTERED, own));
        assertEquals(2, heard(hooks, ServiceEvent.UNREGISTERING, foreign));
    }

    /** How many of two hear of it: the whiteboard and the partner itself. */
    private static int heard(ServingHooks hooks, int type, ServiceReference<?> service) {
        Map<BundleContext, Collection<ListenerInfo>> listeners = new HashMap<>();
        listeners.put(context(SEEKER), new ArrayList<>());
        listeners.put(context(bundle("partner.web")), new ArrayList<>());
        hooks.event(new ServiceEvent(type, service), listeners);
        return listeners.size();
    }

    private static Bundle bundle(String name) {
        return fake(Bundle.class, Map.of("getSymbolicName", name));
    }

    private static BundleContext context(Bundle bundle) {
        return fake(BundleContext.class, Map.of("getBundle", bundle));
    }

    private static ServiceReference<?> service(String owner, Map<String, Object> properties, String type) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(Constants.OBJECTCLASS, new String[] {type});
        all.put(Constants.SERVICE_ID, 7L);
        return (ServiceReference<?>) Proxy.newProxyInstance(
                ServingRuleTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> all.get(arguments[0]);
                    case "getPropertyKeys" -> all.keySet().toArray(new String[0]);
                    case "getBundle" -> bundle(owner);
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> owner;
                });
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> answers.get(method.getName());
                }));
    }
}
