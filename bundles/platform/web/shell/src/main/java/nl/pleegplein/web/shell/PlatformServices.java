package nl.pleegplein.web.shell;

import java.util.Optional;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.access.api.Viewers;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.keys.api.Keys;
import nl.pleegplein.persistence.api.DomainGate;
import nl.pleegplein.web.shell.sections.Gate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What the shell needs of the rest of the platform. All of it may be away for a moment, for instance while it is
 * updated; the site then goes on with what there is.
 */
@Component(service = PlatformServices.class)
public final class PlatformServices implements Gate {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Viewers viewers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Keys keys;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DomainGate gate;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SiteRevision revision;

    @Activate
    public PlatformServices() {}

    /** Without the service that knows accounts, everybody is a visitor. */
    public Viewer viewer(Credentials credentials) {
        Viewers present = viewers;
        return present == null ? Viewer.visitor() : present.resolve(credentials);
    }

    /** Without it nobody knows whether a page that is kept is still right. */
    public Optional<SiteRevision> revision() {
        return Optional.ofNullable(revision);
    }

    public Optional<Keys> keys() {
        return Optional.ofNullable(keys);
    }

    /** Without the gate no domain is shown: it might keep personal data that nobody could erase. */
    @Override
    public boolean mayShow(Optional<String> domain) {
        DomainGate present = gate;
        return domain.isEmpty() || (present != null && present.mayShow(domain.get()));
    }

    @Override
    public boolean isSettled(Optional<String> domain) {
        DomainGate present = gate;
        return domain.isEmpty() || (present != null && present.isSettled(domain.get()));
    }
}
