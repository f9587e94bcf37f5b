package nl.pleegplein.search.solr;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Whether the search has begun: until then this node is not ready. It waits for the first try only. Afterwards the search
 * may be away and the site goes on without it.
 */
@Component(property = {HealthCheck.NAME + "=search.start", HealthCheck.TAGS + "=ready"})
public final class SearchStart implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SearchEngine engine;

    private volatile boolean begun;

    @Activate
    public SearchStart() {}

    SearchStart(SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        SearchEngine present = engine;
        begun |= present != null && present.hasBegun();
        if (begun) {
            said.info("The search has begun");
        } else {
            said.temporarilyUnavailable("The search has not begun yet");
        }
        return new Result(said);
    }
}
