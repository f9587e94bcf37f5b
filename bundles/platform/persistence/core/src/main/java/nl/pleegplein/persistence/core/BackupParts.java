package nl.pleegplein.persistence.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.pleegplein.persistence.api.backup.BackupPart;
import nl.pleegplein.persistence.core.backup.Parts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who keeps something outside the database. */
@Component(service = BackupParts.class)
public final class BackupParts {
    private static final Logger LOG = LoggerFactory.getLogger(BackupParts.class);

    /** Each with its service properties. */
    @Reference(service = BackupPart.class, policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Map.Entry<Map<String, Object>, BackupPart>> parts = List.of();

    @Activate
    public BackupParts() {}

    Optional<BackupPart> find(String name) {
        return Optional.ofNullable(all().byName().get(name));
    }

    Parts all() {
        TreeMap<String, BackupPart> byName = new TreeMap<>();
        for (Map.Entry<Map<String, Object>, BackupPart> part : parts) {
            String name = String.valueOf(part.getKey().get(BackupPart.NAME));
            if (byName.putIfAbsent(name, part.getValue()) != null) {
                LOG.error("A second part {} of backups is refused: {}", name, part.getValue());
            }
        }
        return new Parts(byName);
    }
}
