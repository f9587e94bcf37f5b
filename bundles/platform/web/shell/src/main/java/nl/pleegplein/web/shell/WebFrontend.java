package nl.pleegplein.web.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.servlet.Filter;
import javax.servlet.Servlet;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.persistence.api.DomainRemovalListener;
import nl.pleegplein.web.api.Sections;
import nl.pleegplein.web.api.WebSection;
import nl.pleegplein.web.shell.pages.ShellSection;
import nl.pleegplein.web.shell.pages.ShellStyles;
import nl.pleegplein.web.shell.sections.Reserved;
import nl.pleegplein.web.shell.sections.SectionTracker;
import nl.pleegplein.web.shell.sections.SteadyClock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Follows the sections and registers the one filter and the one servlet with the HTTP Whiteboard. */
// Immediate: nobody asks for it, it asks for requests.
@Component(
        service = {},
        immediate = true,
        configurationPid = "nl.pleegplein.web")
@Designate(ocd = ShellConfig.class)
public final class WebFrontend {
    private final BundleContext context;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private volatile EntryRegistration entry;

    @Activate
    public WebFrontend(BundleContext context, @Reference PlatformServices services, ShellConfig config) {
        this.context = context;
        Clock clock = Clock.systemUTC();
        Workers workers = new Workers();
        undo.push(workers::close);
        SectionTracker sections = new SectionTracker(
                context,
                Duration.ofSeconds(config.uninstalledSeconds()),
                services,
                new Reserved(ShellSection.ID, ShellSection.PATHS),
                Frontend.texts(clock),
                workers.pool(),
                config.perSection(),
                ShellStyles::addTo,
                clock);
        Frontend frontend = new Frontend(
                sections.directory(),
                workers,
                services::viewer,
                services::keys,
                services::revision,
                Settings.of(config),
                new SteadyClock(),
                this::missed);
        HomeBlockTracker homeBlocks = new HomeBlockTracker(
                context, frontend.homeBlocks(), () -> services.revision().ifPresent(SiteRevision::changed));
        sections.open();
        undo.push(sections::close);
        homeBlocks.open();
        undo.push(homeBlocks::close);
        register(Sections.class, sections.directory(), Map.of());
        register(DomainRemovalListener.class, sections.directory(), Map.of());
        register(WebSection.class, frontend.ownSection(), Map.of());
        register(
                Servlet.class,
                frontend.servlet(),
                Map.of(
                        "osgi.http.whiteboard.servlet.pattern", "/*",
                        "osgi.http.whiteboard.servlet.name", "pleegplein-shell",
                        "osgi.http.whiteboard.servlet.asyncSupported", true));
        entry = new EntryRegistration(() -> offer(frontend.filter()), workers.pool(), System::nanoTime);
        entry.begin();
        undo.push(entry::end);
    }

    private void missed() {
        EntryRegistration begun = entry;
        if (begun != null) {
            begun.missed();
        }
    }

    private Runnable offer(Filter filter) {
        return context.registerService(
                Filter.class,
                filter,
                FrameworkUtil.asDictionary(Map.of(
                        "osgi.http.whiteboard.filter.pattern",
                        "/*",
                        "osgi.http.whiteboard.filter.name",
                        "pleegplein-entry",
                        "osgi.http.whiteboard.filter.asyncSupported",
                        true,
                        "service.ranking",
                        Integer.MAX_VALUE)))::unregister;
    }

    @Deactivate
    public void stop() {
        undo.forEach(Runnable::run);
    }

    private <T> void register(Class<T> type, T service, Map<String, Object> properties) {
        undo.push(context.registerService(type, service, FrameworkUtil.asDictionary(properties))::unregister);
    }
}
