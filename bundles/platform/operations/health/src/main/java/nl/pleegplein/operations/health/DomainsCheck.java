package nl.pleegplein.operations.health;

import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.persistence.api.DomainStatus;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Which domains have their database. One that has not is a warning: the others go on. */
@Component(property = HealthCheck.NAME + "=domains")
public final class DomainsCheck implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DomainStates states;

    @Activate
    public DomainsCheck() {}

    DomainsCheck(DomainStates states) {
        this.states = states;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        DomainStates present = states;
        if (present == null) {
            said.warn("How the domains are doing is not known: the database bundle is away");
            return new Result(said);
        }
        for (DomainStatus domain : present.all()) {
            String reason = domain.reason().map(text -> ": " + text).orElse("");
            if (domain.phase() == DomainStatus.Phase.READY) {
                said.info("{} is ready", domain.domain());
            } else {
                said.warn("{} is {}{}", domain.domain(), domain.phase(), reason);
            }
        }
        return new Result(said);
    }
}
