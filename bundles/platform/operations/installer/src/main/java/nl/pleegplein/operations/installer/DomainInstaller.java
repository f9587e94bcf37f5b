package nl.pleegplein.operations.installer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs the domains of this site once the platform has booted. Karaf puts all boot features into one attempt, in which
 * one that fails takes the rest along; here each is tried on its own.
 */
// Immediate: nobody asks for it, it acts when the platform has booted.
@Component(
        service = {},
        immediate = true,
        configurationPid = "nl.pleegplein.installer")
@Designate(ocd = InstallerConfig.class)
public final class DomainInstaller {
    private static final Logger log = LoggerFactory.getLogger(DomainInstaller.class);

    private final FeaturesService features;
    private final List<String> domains;
    private volatile boolean stopped;

    @Activate
    public DomainInstaller(
            @Reference FeaturesService features, @Reference BootFinished booted, InstallerConfig config) {
        this.features = features;
        this.domains = Arrays.stream(config.domains().split(",", -1))
                .map(String::strip)
                .filter(domain -> !domain.isEmpty())
                .toList();
        // A feature operation may refresh bundles and waits for their components: never on the thread of a component.
        Thread thread = new Thread(this::installAll, "pleegplein-domain-installer");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    public void stop() {
        stopped = true;
    }

    private void installAll() {
        for (String domain : domains) {
            if (!stopped) {
                install(domain);
            }
        }
    }

    private void install(String domain) {
        String name = "pleegplein-" + domain;
        try {
            Feature feature = features.getFeature(name);
            if (feature == null) {
                log.error("Domain {} is not installed: there is no feature {}", domain, name);
            } else if (!features.isRequired(feature)) {
                features.installFeature(
                        feature.getName(),
                        feature.getVersion(),
                        EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles, FeaturesService.Option.Upgrade));
                log.info("Domain {} {} is installed", domain, feature.getVersion());
            }
        } catch (Exception e) {
            log.error("Domain {} is not installed", domain, e);
        }
    }
}
