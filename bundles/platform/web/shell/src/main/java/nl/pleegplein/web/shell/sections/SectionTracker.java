package nl.pleegplein.web.shell.sections;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.web.api.WebSection;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Watches sections come and go as services, and their bundles being uninstalled. */
public final class SectionTracker implements ServiceTrackerCustomizer<WebSection, Object>, AutoCloseable {
    private final BundleContext context;
    private final SectionDirectory directory;
    private final TextMaker texts;
    private final Executor pool;
    private final int perSection;
    private final UnaryOperator<Assets.Files> shellFiles;
    private final Clock steady = new SteadyClock();
    private final BundleListener uninstalls = this::bundleChanged;
    private final ServiceTracker<WebSection, Object> tracker;

    /**
     * @param reserved what only the shell's own bundle may bring
     * @param shellFiles adds to the assets of the shell's own bundle what is put together at start
     */
    public SectionTracker(
            BundleContext context,
            Duration grace,
            Gate gate,
            Reserved reserved,
            TextMaker texts,
            Executor pool,
            int perSection,
            UnaryOperator<Assets.Files> shellFiles,
            Clock clock) {
        this.context = context;
        this.texts = texts;
        this.pool = pool;
        this.perSection = perSection;
        this.shellFiles = shellFiles;
        KnownSections known = new KnownSections(table(context), clock, grace, this::isInstalled);
        this.directory = new SectionDirectory(known, gate, reserved);
        this.tracker = new ServiceTracker<>(context, WebSection.class, this);
    }

    private static Path table(BundleContext context) {
        Optional<Path> data =
                Optional.ofNullable(context.getProperty("karaf.data")).map(Path::of);
        return KnownSections.place(data, context.getDataFile("").toPath());
    }

    public SectionDirectory directory() {
        return directory;
    }

    public void open() {
        context.addBundleListener(uninstalls);
        tracker.open();
    }

    @Override
    public void close() {
        context.removeBundleListener(uninstalls);
        tracker.close();
    }

    @Override
    public Object addingService(ServiceReference<WebSection> reference) {
        Bundle bundle = reference.getBundle();
        Optional<String> domain = Optional.ofNullable(bundle.getHeaders("").get(Headers.DOMAIN));
        try {
            WebSection section = context.getService(reference);
            if (section == null) {
                return null;
            }
            directory.add(reference, live(section, bundle, domain));
        } catch (RuntimeException | LinkageError e) {
            directory.addUnusable(reference, bundle.getSymbolicName(), domain, e);
        }
        return reference;
    }

    private LiveSection live(WebSection section, Bundle bundle, Optional<String> domain) {
        Assets.Files files = Assets.read(bundle);
        boolean own = bundle.equals(context.getBundle());
        return new LiveSection(
                section,
                new LiveSection.Origin(bundle.getSymbolicName(), domain, own),
                Assets.of(section.id(), own ? shellFiles.apply(files) : files),
                texts,
                new Circuit(steady),
                new Slots(pool, perSection));
    }

    @Override
    public void modifiedService(ServiceReference<WebSection> reference, Object tracked) {
        // What a section says is read once; properties change nothing.
    }

    @Override
    public void removedService(ServiceReference<WebSection> reference, Object tracked) {
        directory.remove(reference);
        context.ungetService(reference);
    }

    private void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            directory.uninstalled(event.getBundle().getSymbolicName());
        }
    }

    private boolean isInstalled(String symbolicName) {
        return Arrays.stream(context.getBundles()).anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName()));
    }
}
