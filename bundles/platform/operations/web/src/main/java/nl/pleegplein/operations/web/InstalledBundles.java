package nl.pleegplein.operations.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.persistence.api.Headers;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** The bundles that belong to a module, as they are at one moment. */
final class InstalledBundles {
    private static final Pattern OF_THE_HOUSE = Pattern.compile("nl\\.pleegplein\\.([a-z0-9-]+)(\\..*)?");

    private final Map<String, List<Bundle>> byModule = new TreeMap<>();

    InstalledBundles(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            module(bundle)
                    .ifPresent(module -> byModule.computeIfAbsent(module, unseen -> new ArrayList<>())
                            .add(bundle));
        }
        byModule.values()
                .forEach(bundles -> bundles.sort(
                        Comparator.comparing(Bundle::getSymbolicName).thenComparing(Bundle::getVersion)));
    }

    /** The module that a bundle belongs to, when it is of the house or a partner's. */
    private static Optional<String> module(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders("").get(Headers.DOMAIN))
                .map(String::strip)
                .filter(header -> !header.isEmpty())
                .or(() -> moduleOf(bundle.getSymbolicName()));
    }

    /** For what always answers, and therefore names no domain by which it could be hidden. */
    static Optional<String> moduleOf(String symbolicName) {
        Matcher name = OF_THE_HOUSE.matcher(String.valueOf(symbolicName));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    Set<String> modules() {
        return byModule.keySet();
    }

    List<Bundle> of(String module) {
        return byModule.getOrDefault(module, List.of());
    }

    /** A fragment runs with its host, and is never active itself. */
    static boolean runs(Bundle bundle) {
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        return bundle.getState() == (fragment ? Bundle.RESOLVED : Bundle.ACTIVE);
    }

    static String stateOf(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.INSTALLED -> "INSTALLED";
            default -> "UNINSTALLED";
        };
    }
}
