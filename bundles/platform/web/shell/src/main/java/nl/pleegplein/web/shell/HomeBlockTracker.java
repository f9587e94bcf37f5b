package nl.pleegplein.web.shell;

import nl.pleegplein.web.api.HomeBlock;
import nl.pleegplein.web.shell.pages.HomeBlocks;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches parts of the home page come and go as services. */
final class HomeBlockTracker extends ServiceTracker<HomeBlock, HomeBlock> {
    private static final Logger LOG = LoggerFactory.getLogger(HomeBlockTracker.class);

    private final HomeBlocks blocks;
    private final Runnable changed;

    /** @param changed is told when the home page has other parts than before */
    HomeBlockTracker(BundleContext context, HomeBlocks blocks, Runnable changed) {
        super(context, HomeBlock.class, null);
        this.blocks = blocks;
        this.changed = changed;
    }

    @Override
    public HomeBlock addingService(ServiceReference<HomeBlock> reference) {
        boolean added = false;
        try {
            HomeBlock block = super.addingService(reference);
            if (block != null) {
                blocks.add(reference, block);
                added = true;
                changed.run();
            }
            return block;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A home block of {} cannot be used", reference.getBundle().getSymbolicName(), e);
            return null;
        } finally {
            if (!added) {
                context.ungetService(reference);
            }
        }
    }

    @Override
    public void removedService(ServiceReference<HomeBlock> reference, HomeBlock block) {
        blocks.remove(reference);
        changed.run();
        super.removedService(reference, block);
    }
}
