package nl.pleegplein.operations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** What a module can contribute. By name, so that nothing of a contract need be here for a module that uses it to be seen. */
enum Contract {
    REST("nl.pleegplein.rest.api.RestService", "pleegplein.rest.base"),
    SOURCE("nl.pleegplein.content.api.ContentSource", "pleegplein.content.kind"),
    HOME("nl.pleegplein.web.api.HomeBlock", ""),
    EVENTS("nl.pleegplein.events.api.EventHandler", "pleegplein.events.handler"),
    JOBS("nl.pleegplein.jobs.api.JobHandler", "pleegplein.jobs.kind"),
    PERSONAL("nl.pleegplein.privacy.api.PersonalDataSource", "pleegplein.privacy.domain"),
    HEALTH("org.apache.felix.hc.api.HealthCheck", "hc.name");

    private static final String COMPONENT = "component.name";
    private static final String API = "/api";

    private final String type;
    private final String property;

    Contract(String type, String property) {
        this.type = type;
        this.property = property;
    }

    /** The key of what it is called. */
    String text() {
        return "beheer.gives." + name().toLowerCase(Locale.ROOT);
    }

    /** What these services contribute under this contract, by name. */
    List<String> namesIn(List<ServiceReference<?>> services) {
        return services.stream()
                .filter(this::isKept)
                .flatMap(this::names)
                .map(name -> this == REST ? API + name : name)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isKept(ServiceReference<?> service) {
        return service.getProperty(Constants.OBJECTCLASS) instanceof String[] types
                && Arrays.asList(types).contains(type);
    }

    private Stream<String> names(ServiceReference<?> service) {
        Object named = property.isEmpty() ? null : service.getProperty(property);
        if (named instanceof String[] several) {
            return Stream.of(several);
        }
        return Stream.of(Optional.ofNullable(named).map(String::valueOf).orElseGet(() -> component(service)));
    }

    private static String component(ServiceReference<?> service) {
        String name = String.valueOf(service.getProperty(COMPONENT));
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
