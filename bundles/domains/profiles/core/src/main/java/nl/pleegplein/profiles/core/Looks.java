package nl.pleegplein.profiles.core;

import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.profiles.api.ContactCheck;
import nl.pleegplein.profiles.api.Perspective;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how somebody looks at the page of a member. Where that is not sure it is from farther, never from nearer. */
@Component(service = Looks.class)
public final class Looks {
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ContactCheck contacts;

    @Activate
    public Looks() {}

    Looks(ContactCheck contacts) {
        this.contacts = contacts;
    }

    Perspective of(Viewer viewer, AccountId owner) {
        if (viewer.account().isEmpty() || !viewer.mayRead(Set.of(Readers.MEMBERS))) {
            return Perspective.VISITOR;
        }
        AccountId account = viewer.account().get();
        if (account.equals(owner)) {
            return Perspective.OWNER;
        }
        return areContacts(owner, account) ? Perspective.CONTACT : Perspective.MEMBER;
    }

    private boolean areContacts(AccountId owner, AccountId other) {
        try {
            return Optional.ofNullable(contacts)
                    .map(check -> check.areContacts(owner, other))
                    .orElse(false);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Whether two members are contacts is not known, so they are none", e);
            return false;
        }
    }
}
