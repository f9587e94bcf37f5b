package nl.pleegplein.demo;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demonstration content when the platform starts, once for each version of it. */
// Immediate, because nobody asks for it: it acts of its own accord.
@Component(
        service = {},
        immediate = true,
        configurationPid = DemoConfig.PID)
@Designate(ocd = DemoConfig.class)
public final class DemoStart {
    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    @Activate
    public DemoStart(@Reference DemoLibrary demo, DemoConfig config) {
        if (!config.enabled()) {
            log.info("The demonstration content is switched off");
            return;
        }
        try {
            demo.loadUnlessDone()
                    .ifPresent(job -> log.info("The demonstration content is being loaded by job {}", job));
        } catch (RuntimeException e) {
            log.error("The demonstration content could not be loaded; pleegplein:demo-load tries again", e);
        }
    }
}
