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

/** Who may see which DataSource. */
record Audience(long ownBundleId) {
    /** The {@code dataSourceName} of the platform's pool. */
    static final String POOL = "pleegplein";

    /** Service property of an alias: its domain. */
    static final String DOMAIN = "pleegplein.domain";

    private static final Set<String> DATA_SOURCES =
            Set.of(DataSource.class.getName(), XADataSource.class.getName(), ConnectionPoolDataSource.class.getName());
    private static final List<String> POOL_MAKERS = List.of("org.ops4j.pax.jdbc", "org.ops4j.pax.transx");

    boolean isLimited(ServiceReference<?> service) {
        return isDataSource(service) && (isPool(service) || service.getProperty(DOMAIN) != null);
    }

    boolean maySee(Bundle bundle, ServiceReference<?> service) {
        return !isLimited(service)
                || bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                || bundle.getBundleId() == ownBundleId
                || (isPool(service) ? makesPools(bundle) : isOfDomain(bundle, service.getProperty(DOMAIN)));
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

    private static boolean makesPools(Bundle bundle) {
        String name = Optional.ofNullable(bundle.getSymbolicName()).orElse("");
        return POOL_MAKERS.stream().anyMatch(maker -> name.equals(maker) || name.startsWith(maker + "."));
    }

    private static boolean isOfDomain(Bundle bundle, Object domain) {
        return domain.equals(bundle.getHeaders("").get(Headers.DOMAIN));
    }
}
