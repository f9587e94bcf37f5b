package nl.pleegplein.persistence.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import nl.pleegplein.persistence.api.Node;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holders are UUIDs of version 8 (RFC 9562, section 5.8): 60 bits for the node, which are kept in a file with the data, 30
 * for the life of this process, the rest by chance.
 */
@Component
public final class InstalledNode implements Node {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledNode.class);
    private static final String FILE = "node";
    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int LIFE_BITS = 30;
    private static final long LIFE_MASK = (1L << LIFE_BITS) - 1;

    private final SecureRandom random = new SecureRandom();
    private final long node;
    private final long life;

    @Activate
    public InstalledNode(BundleContext context) {
        this(DatabasePool.data(context).resolve(FILE), life(context));
    }

    /** @param life of the process: another one after each start */
    InstalledNode(Path file, long life) {
        this.node = node(file);
        this.life = life & LIFE_MASK;
    }

    /** The framework's own id for its start: an update of this bundle is no new life. */
    private static long life(BundleContext context) {
        return UUID.fromString(context.getProperty(Constants.FRAMEWORK_UUID)).getLeastSignificantBits();
    }

    @Override
    public UUID newHolder() {
        return new UUID(node, VARIANT | (life << Integer.SIZE) | Integer.toUnsignedLong(random.nextInt()));
    }

    @Override
    public boolean hasDied(UUID holder) {
        return holder.getMostSignificantBits() == node
                && ((holder.getLeastSignificantBits() >>> Integer.SIZE) & LIFE_MASK) != life;
    }

    private long node(Path file) {
        try {
            if (Files.exists(file)) {
                return HexFormat.fromHexDigitsToLong(Files.readString(file).strip());
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn(
                    "{} cannot be read; this node begins with a new name, and waits for leases it may have had",
                    file,
                    e);
        }
        long made = (random.nextLong() & ~VERSION_BITS) | VERSION;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, HexFormat.of().toHexDigits(made));
        } catch (IOException e) {
            LOG.warn("{} cannot be written; after a crash this node waits for leases it may have had", file, e);
        }
        return made;
    }
}
