package nl.pleegplein.operations.health;

import java.util.List;
import nl.pleegplein.operations.api.Refusal;
import nl.pleegplein.operations.api.Refusals;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What bundles contributed and nobody took. A warning: what was there first goes on. */
@Component(property = HealthCheck.NAME + "=contributions")
public final class ContributionsCheck implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Refusals> refusals = List.of();

    @Activate
    public ContributionsCheck() {}

    ContributionsCheck(List<Refusals> refusals) {
        this.refusals = refusals;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        List<Refusal> refused =
                refusals.stream().flatMap(each -> each.refusals().stream()).toList();
        refused.forEach(one -> said.warn("{} of {} is REFUSED: {}", one.contribution(), one.bundle(), one.reason()));
        if (refused.isEmpty()) {
            said.info("None was refused");
        }
        return new Result(said);
    }
}
