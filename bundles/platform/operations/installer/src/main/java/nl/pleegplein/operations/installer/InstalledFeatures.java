package nl.pleegplein.operations.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.operations.api.InstallationException;
import nl.pleegplein.operations.api.Release;
import nl.pleegplein.persistence.api.backup.BackupException;
import nl.pleegplein.persistence.api.backup.Restore;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The features of domains: which there are, which is wanted, and the operations that change them, one at a time. Both what
 * happens after boot and what operators order goes through here.
 */
@Component(service = InstalledFeatures.class)
public final class InstalledFeatures {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledFeatures.class);

    // A satisfied optional import would refresh bundles that have nothing to do with what is new.
    private static final EnumSet<Option> INSTALL = EnumSet.of(Option.NoAutoRefreshBundles, Option.Upgrade);
    private static final Pattern DOMAIN = Pattern.compile("^feature:" + FeaturesFile.PREFIX + "([^/]+)");
    private static final EnumSet<Option> UPDATE = EnumSet.of(Option.Upgrade);

    private final FeaturesService features;
    private final Catalogue catalogue;
    private final ReleaseFolder releases;
    private final Choices choices;
    private final ReentrantLock one = new ReentrantLock(true);

    @Activate
    public InstalledFeatures(BundleContext context, @Reference FeaturesService features, @Reference Restore restore) {
        this(features, takenOver(dataFolder(context), restore));
    }

    InstalledFeatures(FeaturesService features, Path data) {
        this.features = features;
        this.catalogue = new Catalogue(features, data.resolve("kar"));
        this.releases = new ReleaseFolder(data.resolve("kar"));
        this.choices = new Choices(data.resolve("pleegplein").resolve("domains.properties"));
    }

    /** A fault of the backup costs the choices here; the domains, which need it too, say what to do. */
    private static Path takenOver(Path data, Restore restore) {
        try {
            Optional<Path> backup = restore.part("installer");
            if (backup.isPresent()) {
                new OperatorsFiles(data).takeOver(backup.get());
            }
        } catch (IOException | BackupException e) {
            LOG.error("What operators chose cannot be taken over from the backup: {}", e.getMessage());
        }
        return data;
    }

    static Path dataFolder(BundleContext context) {
        return Optional.ofNullable(context.getProperty("karaf.data"))
                .map(Path::of)
                .orElseGet(() -> context.getDataFile("").toPath());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Choices choices() {
        return choices;
    }

    Release add(Path archive) {
        FeaturesFile file = releases.add(archive);
        catalogue.learn(file);
        return file.release();
    }

    /** Takes up all releases that came as files; the cache of the framework, which knew them, may be a new one. */
    void learnReleases() {
        releases.all().forEach(catalogue::learn);
    }

    /**
     * Deletes releases of a domain that came as files and are not needed any more: all that are older than the one that is
     * installed, but for the one that was installed before it, to which an operator may want to go back.
     */
    void prune(String domain, String installed, Optional<String> before) {
        Version present = Version.parseVersion(installed);
        for (FeaturesFile file : releases.all()) {
            Release release = file.release();
            boolean old = release.domain().equals(domain)
                    && Version.parseVersion(release.version()).compareTo(present) < 0
                    && !Optional.of(release.version()).equals(before);
            if (old) {
                try {
                    catalogue.forget(file);
                    releases.delete(release);
                } catch (Exception e) {
                    LOG.warn("{} cannot be let go of; it costs room, nothing else", release, e);
                }
            }
        }
    }

    /**
     * Lets go of domains that were installed from a file of which nothing is left: while one thing that is required is not
     * there, the features service does nothing else either.
     */
    void letGoOfWhatIsMissing() {
        for (String requirement : features.listRequirements().getOrDefault(FeaturesService.ROOT_REGION, Set.of())) {
            Matcher matcher = DOMAIN.matcher(requirement);
            if (matcher.find() && catalogue.versions(matcher.group(1)).isEmpty()) {
                LOG.error("The release of {} is not there any more; the domain is away", matcher.group(1));
                try {
                    features.removeRequirements(
                            Map.of(FeaturesService.ROOT_REGION, Set.of(requirement)), EnumSet.noneOf(Option.class));
                } catch (Exception e) {
                    LOG.error("{} cannot be let go of", requirement, e);
                }
            }
        }
    }

    /** The domains to have: those of the settings and those that were chosen, without those that were removed. */
    List<String> wanted(List<String> configured) {
        Set<String> wanted = new LinkedHashSet<>(configured);
        wanted.addAll(new TreeSet<>(choices.chosen()));
        wanted.removeIf(choices::isRemoved);
        return List.copyOf(wanted);
    }

    /**
     * Installs a domain in the version that was chosen, or else the one of the distribution; one that is installed stays as it is.
     *
     * @return the version that is installed now
     */
    String ensure(String domain) throws Exception {
        return exclusively(() -> {
            Optional<String> installed = catalogue.installed(domain);
            if (installed.isPresent()) {
                return installed.get();
            }
            Optional<String> shipped = catalogue.shipped(domain);
            String version = choices.version(domain, shipped)
                    .filter(catalogue.versions(domain)::contains)
                    .or(() -> shipped)
                    .orElseThrow(() -> new InstallationException("There is no feature " + Catalogue.feature(domain)));
            features.installFeatures(Set.of(id(domain, version)), INSTALL);
            return version;
        });
    }

    /** @throws InstallationException when a feature of this version cannot run here */
    void simulate(String domain, String version) {
        EnumSet<Option> options = EnumSet.copyOf(UPDATE);
        options.add(Option.Simulate);
        try {
            exclusively(() -> {
                features.installFeatures(Set.of(id(domain, version)), options);
                return version;
            });
        } catch (Exception e) {
            throw new InstallationException(domain + " " + version + " cannot run here: " + Reason.of(e), e);
        }
    }

    /** Installs this version, or puts it in the place of another. */
    void put(String domain, String version, boolean another) throws Exception {
        features.installFeatures(Set.of(id(domain, version)), another ? UPDATE : INSTALL);
    }

    void remove(String domain) throws Exception {
        Optional<String> version = catalogue.installed(domain);
        if (version.isPresent()) {
            features.uninstallFeatures(Set.of(id(domain, version.get())), EnumSet.noneOf(Option.class));
        }
    }

    Feature release(String domain, String version) {
        return catalogue
                .release(domain, version)
                .orElseThrow(() -> new InstallationException("There is no " + domain + " " + version + "; there is "
                        + String.join(", ", catalogue.versions(domain))));
    }

    <T> T exclusively(Operation<T> operation) throws Exception {
        one.lock();
        try {
            return operation.run();
        } finally {
            one.unlock();
        }
    }

    /** What is done while nothing else changes. */
    interface Operation<T> {
        T run() throws Exception;
    }

    private static String id(String domain, String version) {
        return Catalogue.feature(domain) + "/" + version;
    }
}
