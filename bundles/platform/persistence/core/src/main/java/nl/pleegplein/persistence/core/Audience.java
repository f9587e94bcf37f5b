package nl.pleegplein.persistence.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import nl.pleegplein.persistence.api.Headers;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Who may see which DataSource, and what Aries JPA makes of it: entity managers, their factories and templates. */
record Audience(long ownBundleId) {
    /** The {@code dataSourceName} of the platform's pool. */
    static final String POOL = "pleegplein";

    /** Service property of an alias: its domain. */
    static final String DOMAIN = "pleegplein.domain";

    private static final Set<String> DATA_SOURCES =
            Set.of(DataSource.class.getName(), XADataSource.class.getName(), ConnectionPoolDataSource.class.getName());
    private static final List<String> POOL_MAKERS = List.of("org.ops4j.pax.jdbc", "org.ops4j.pax.transx");

    /** Service property of all that belongs to a persistence unit. Aries registers it in the name of the unit's bundle. */
    private static final String UNIT = "osgi.unit.name";

    private static final List<String> UNIT_MAKERS = List.of("org.apache.aries.jpa", "org.hibernate");

    boolean isLimited(ServiceReference<?> service) {
        return isDataSource(service)
                ? isPool(service) || service.getProperty(DOMAIN) != null
                : domainOfUnit(service).isPresent();
    }

    boolean maySee(Bundle bundle, ServiceReference<?> service) {
        return !isLimited(service)
                || bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                || bundle.getBundleId() == ownBundleId
                || (isDataSource(service) ? maySeeDataSource(bundle, service) : maySeeUnit(bundle, service));
    }

    private static boolean maySeeDataSource(Bundle bundle, ServiceReference<?> service) {
        return isPool(service)
                ? isOneOf(bundle, POOL_MAKERS)
                : domainOf(bundle).equals(Optional.of(service.getProperty(DOMAIN)));
    }

    private static boolean maySeeUnit(Bundle bundle, ServiceReference<?> service) {
        return domainOf(bundle).equals(domainOfUnit(service)) || isOneOf(bundle, UNIT_MAKERS);
    }

    /** Empty when it is no unit, or one of a bundle that is in no domain and keeps its data somewhere else. */
    private static Optional<String> domainOfUnit(ServiceReference<?> service) {
        return service.getProperty(UNIT) == null
                ? Optional.empty()
                : Optional.ofNullable(service.getBundle()).flatMap(Audience::domainOf);
    }

    private static boolean isDataSource(ServiceReference<?> service) {
        for (String type : (String[]) service.getProperty(Constants.OBJECTCLASS)) {
            if (DATA_SOURCES.contains(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPool(ServiceReference<?> service) {
        return POOL.equals(service.getProperty("dataSourceName"));
    }

    private static boolean isOneOf(Bundle bundle, List<String> names) {
        String name = Optional.ofNullable(bundle.getSymbolicName()).orElse("");
        return names.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    private static Optional<String> domainOf(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders("").get(Headers.DOMAIN));
    }
}
