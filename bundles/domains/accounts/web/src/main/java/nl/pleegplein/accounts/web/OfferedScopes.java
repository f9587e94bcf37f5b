package nl.pleegplein.accounts.web;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.rest.api.Scopes;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What tokens can be good for now; nothing while there are no services for programs. */
@Component(service = OfferedScopes.class)
public final class OfferedScopes {
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile Scopes scopes;

    public OfferedScopes() {}

    OfferedScopes(Scopes scopes) {
        this.scopes = scopes;
    }

    public List<String> all() {
        Scopes present = scopes;
        return present == null ? List.of() : present.here();
    }

    /**
     * Those that were chosen.
     *
     * @throws InvalidInputException with the field {@code scopes} when one of them is not there: who misspells one would only
     *     find out when a program is refused
     */
    public Set<String> chosen(Collection<String> names) {
        if (!all().containsAll(names)) {
            throw new InvalidInputException(List.of(
                    new Fault("scopes", "accounts.fault.token.scopes", "There are " + String.join(", ", all()))));
        }
        return Set.copyOf(names);
    }
}
