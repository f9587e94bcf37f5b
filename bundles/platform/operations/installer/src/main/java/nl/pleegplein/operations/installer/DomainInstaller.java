package nl.pleegplein.operations.installer;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Installs the domains of this site once the platform has booted. Karaf puts all boot features into one attempt, in which
 * one that fails takes the rest along; here each is tried on its own, and again after a while.
 */
// Immediate: it acts when the platform has booted, whoever asks for its report.
@Component(
        service = {HealthCheck.class, DomainInstaller.class},
        immediate = true,
        configurationPid = "nl.pleegplein.installer",
        property = HealthCheck.NAME + "=installation")
@Designate(ocd = InstallerConfig.class)
public final class DomainInstaller implements HealthCheck {
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private final InstalledFeatures features;
    private final Installation installation;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Activate
    public DomainInstaller(
            @Reference InstalledFeatures features, @Reference BootFinished booted, InstallerConfig config) {
        List<String> configured = Arrays.stream(config.domains().split(",", -1))
                .map(String::strip)
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .toList();
        this.features = features;
        this.installation = new Installation(features.wanted(configured), features::ensure);
        // A feature operation may refresh bundles and waits for their components: never on the thread of a component.
        Thread thread = new Thread(this::installAll, "pleegplein-domain-installer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Result execute() {
        return InstallationReport.of(installation);
    }

    Installation installation() {
        return installation;
    }

    /** Lets a feature operation that runs end by itself. */
    @Deactivate
    public void stop() {
        stopped.countDown();
    }

    private void installAll() {
        features.learnReleases();
        features.letGoOfWhatIsMissing();
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            installation.attempt(() -> stopped.getCount() == 0);
            if (installation.isComplete() || attempt == ATTEMPTS || stopsWithin(pause)) {
                return;
            }
            pause = pause.multipliedBy(2);
        }
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
