package nl.pleegplein.operations.installer;

import java.io.IOException;
import nl.pleegplein.persistence.api.backup.BackupPart;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What operators chose, in a backup. It is taken over by {@link InstalledFeatures} before anything is installed. */
@Component(property = BackupPart.NAME + "=installer")
public final class ChoicesInBackup implements BackupPart {
    private final OperatorsFiles files;

    @Activate
    public ChoicesInBackup(BundleContext context) {
        this.files = new OperatorsFiles(InstalledFeatures.dataFolder(context));
    }

    @Override
    public void save(SavedRows rows, Target target) throws IOException {
        files.save(target);
    }
}
