package nl.pleegplein.operations.installer;

import nl.pleegplein.persistence.api.DomainRemovalListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all who want to know that a domain was removed for good. A fault of one costs no other. */
final class Removals {
    private static final Logger LOG = LoggerFactory.getLogger(Removals.class);

    private final BundleContext context;

    Removals(BundleContext context) {
        this.context = context;
    }

    void tell(String domain) {
        try {
            for (ServiceReference<DomainRemovalListener> reference :
                    context.getServiceReferences(DomainRemovalListener.class, null)) {
                tell(reference, domain);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(ServiceReference<DomainRemovalListener> reference, String domain) {
        DomainRemovalListener listener = context.getService(reference);
        if (listener == null) {
            return;
        }
        try {
            listener.removed(domain);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} could not take note that {} was removed", reference, domain, e);
        } finally {
            context.ungetService(reference);
        }
    }
}
