package nl.pleegplein.operations.installer;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.operations.api.InstallationException;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.osgi.framework.Version;

/** The releases of domains that the features service knows, and which of them is installed. */
final class Catalogue {
    private static final String PLATFORM = FeaturesFile.PREFIX + "platform";

    private final FeaturesService features;
    private final String releases;

    /** @param releases where releases are that came as files */
    Catalogue(FeaturesService features, Path releases) {
        this.features = features;
        this.releases = releases.toUri().toString();
    }

    static String feature(String domain) {
        return FeaturesFile.PREFIX + domain;
    }

    /** Takes a features file up; one that is known already stays. */
    void learn(FeaturesFile file) {
        URI uri = file.file().toUri();
        try {
            if (features.getRepository(uri) == null) {
                features.addRepository(uri);
            }
        } catch (Exception e) {
            throw new InstallationException("The features file " + uri + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Lets go of what {@link #learn} took up. */
    void forget(FeaturesFile file) throws Exception {
        features.removeRepository(file.file().toUri(), false);
    }

    /** By name; the features of the platform are no domains. */
    Set<String> domains() {
        Set<String> platform = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        repositories().forEach(repository -> {
            Collection<String> names = Arrays.stream(features(repository))
                    .map(Feature::getName)
                    .filter(name -> name.startsWith(FeaturesFile.PREFIX))
                    .collect(Collectors.toSet());
            (names.contains(PLATFORM) ? platform : all).addAll(names);
        });
        all.removeAll(platform);
        return all.stream()
                .map(name -> name.substring(FeaturesFile.PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The newest first. */
    List<String> versions(String domain) {
        List<String> versions = new ArrayList<>();
        for (Feature feature : all(domain)) {
            versions.add(feature.getVersion());
        }
        versions.sort(Comparator.comparing(Version::parseVersion).reversed());
        return versions;
    }

    /** The newest that came with the distribution, not as a file. */
    Optional<String> shipped(String domain) {
        String name = feature(domain);
        return repositories()
                .filter(repository -> !repository.getURI().toString().startsWith(releases))
                .flatMap(repository -> Arrays.stream(features(repository)))
                .filter(feature -> feature.getName().equals(name))
                .map(Feature::getVersion)
                .max(Comparator.comparing(Version::parseVersion));
    }

    Optional<Feature> release(String domain, String version) {
        return all(domain).stream()
                .filter(feature -> feature.getVersion().equals(version))
                .findFirst();
    }

    Optional<String> installed(String domain) {
        return all(domain).stream()
                .filter(features::isRequired)
                .map(Feature::getVersion)
                .findFirst();
    }

    private Stream<Repository> repositories() {
        try {
            return Arrays.stream(features.listRepositories());
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    private static Feature[] features(Repository repository) {
        try {
            return repository.getFeatures();
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    private static InstallationException unreadable(Exception cause) {
        return new InstallationException("The features files cannot be read: " + cause.getMessage(), cause);
    }

    private List<Feature> all(String domain) {
        try {
            String name = feature(domain);
            // Asked by name alone, the service names only the newest.
            return Arrays.stream(features.listFeatures())
                    .filter(feature -> feature.getName().equals(name))
                    .toList();
        } catch (Exception e) {
            throw unreadable(e);
        }
    }
}
