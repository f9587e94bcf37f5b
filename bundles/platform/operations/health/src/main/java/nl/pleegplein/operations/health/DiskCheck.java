package nl.pleegplein.operations.health;

import java.nio.file.Path;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether there is room on the disk with the data: a full one loses what people write. */
@Component(
        configurationPid = OperationsConfig.PID,
        property = {HealthCheck.NAME + "=disk", HealthCheck.TAGS + "=ready"})
public final class DiskCheck implements HealthCheck {
    private static final long MEGABYTE = 1024L * 1024L;

    private final Path folder;
    private final long warnBelow;
    private final long criticalBelow;

    @Activate
    public DiskCheck(BundleContext context, OperationsConfig config) {
        this(DataFolder.of(context), config.diskWarnMegabytes(), config.diskCriticalMegabytes());
    }

    DiskCheck(Path folder, long warnBelow, long criticalBelow) {
        this.folder = folder;
        this.warnBelow = warnBelow;
        this.criticalBelow = criticalBelow;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        long free = folder.toFile().getUsableSpace() / MEGABYTE;
        if (free < criticalBelow) {
            said.critical("Only {} MB free on the disk with the data", free);
        } else if (free < warnBelow) {
            said.warn("Only {} MB free on the disk with the data", free);
        } else {
            said.info("{} MB free on the disk with the data", free);
        }
        return new Result(said);
    }
}
