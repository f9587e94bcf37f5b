package nl.pleegplein.operations.installer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import nl.pleegplein.operations.api.InstallationException;
import nl.pleegplein.operations.api.StoppedBundle;
import nl.pleegplein.persistence.api.Headers;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.FrameworkWiring;

/** Which bundles a change of a domain stops: its own that are replaced, and all that are wired to those. */
final class Impact {
    private final BundleContext context;

    Impact(BundleContext context) {
        this.context = context;
    }

    /** What stops, and what of it does not come back. */
    record Stopped(List<StoppedBundle> bundles, List<String> gone) {}

    /** @param next the release that takes the place of what is installed; empty when the domain is removed */
    Stopped of(String domain, Optional<Feature> next) {
        Map<String, Version> coming = next.map(Impact::bundles).orElse(Map.of());
        List<Bundle> replaced = own(domain)
                .filter(bundle -> !bundle.getVersion().equals(coming.get(bundle.getSymbolicName())))
                .toList();
        List<StoppedBundle> stopped = wiredTo(replaced).stream()
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> new StoppedBundle(bundle.getSymbolicName(), domain(bundle)))
                .sorted(Comparator.comparing(StoppedBundle::name))
                .toList();
        List<String> gone = next.isEmpty()
                // Whoever is wired to what is removed cannot run without it.
                ? stopped.stream().map(StoppedBundle::name).toList()
                : replaced.stream()
                        .map(Bundle::getSymbolicName)
                        .filter(name -> !coming.containsKey(name))
                        .sorted()
                        .toList();
        return new Stopped(stopped, gone);
    }

    /** The bundles of a domain that are installed now, in whatever state. */
    Stream<Bundle> own(String domain) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> domain(bundle).equals(domain));
    }

    static String domain(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders().get(Headers.DOMAIN)).orElse("");
    }

    private Collection<Bundle> wiredTo(List<Bundle> replaced) {
        return replaced.isEmpty()
                ? List.of()
                : context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                        .adapt(FrameworkWiring.class)
                        .getDependencyClosure(new ArrayList<>(replaced));
    }

    private static Map<String, Version> bundles(Feature feature) {
        Map<String, Version> found = new HashMap<>();
        for (BundleInfo info : feature.getBundles()) {
            manifest(info.getLocation()).map(Manifest::getMainAttributes).ifPresent(headers -> put(headers, found));
        }
        return found;
    }

    private static void put(Attributes headers, Map<String, Version> found) {
        String name = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (name != null) {
            found.put(name.split(";", -1)[0].strip(), Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION)));
        }
    }

    private static Optional<Manifest> manifest(String location) {
        try (InputStream in = URI.create(location).toURL().openStream();
                JarInputStream jar = new JarInputStream(in)) {
            return Optional.ofNullable(jar.getManifest());
        } catch (IOException | IllegalArgumentException e) {
            throw new InstallationException("The bundle " + location + " is not there or cannot be read", e);
        }
    }
}
