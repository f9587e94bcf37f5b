package nl.pleegplein.persistence.core;

import nl.pleegplein.persistence.api.Headers;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** What the states of the bundles of the house say. */
final class HouseBundles {
    private HouseBundles() {}

    /** Whether all bundles of a domain run, and no bundle of the house is on its way up or down. */
    static boolean areSettled(BundleContext context, String domain) {
        for (Bundle bundle : context.getBundles()) {
            String of = bundle.getHeaders("").get(Headers.DOMAIN);
            if (of != null && !isSettled(bundle, of.equals(domain))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSettled(Bundle bundle, boolean own) {
        return switch (bundle.getState()) {
            case Bundle.STARTING, Bundle.STOPPING -> false;
            case Bundle.ACTIVE -> true;
            default -> !own || bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        };
    }
}
