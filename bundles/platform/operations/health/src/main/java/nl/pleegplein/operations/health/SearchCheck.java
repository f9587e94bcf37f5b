package nl.pleegplein.operations.health;

import nl.pleegplein.search.api.IndexState;
import nl.pleegplein.search.api.Search;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether search answers. The site goes on without it, so more than a warning it never is. */
@Component(property = HealthCheck.NAME + "=search")
public final class SearchCheck implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Search search;

    @Activate
    public SearchCheck() {}

    SearchCheck(Search search) {
        this.search = search;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        Search present = search;
        if (present == null) {
            said.warn("Search is not installed or not started yet");
            return new Result(said);
        }
        IndexState state = present.state();
        if (state.available()) {
            said.info("Search ({}) answers", state.engine());
        } else {
            said.warn("Search ({}) is away: {}", state.engine(), state.message());
        }
        for (IndexState.Followed source : state.sources()) {
            said.info(
                    "{}: {} of {} in the index{}",
                    source.kind(),
                    source.indexed(),
                    source.present(),
                    source.upToDate() ? "" : ", following");
        }
        return new Result(said);
    }
}
