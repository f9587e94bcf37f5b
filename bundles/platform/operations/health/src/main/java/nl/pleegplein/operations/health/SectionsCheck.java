package nl.pleegplein.operations.health;

import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.Sections;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Which sections of the site answer. */
@Component(property = HealthCheck.NAME + "=sections")
public final class SectionsCheck implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Sections sections;

    @Activate
    public SectionsCheck() {}

    SectionsCheck(Sections sections) {
        this.sections = sections;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        Sections present = sections;
        if (present == null) {
            said.warn("How the sections are doing is not known: the web frontend is away");
            return new Result(said);
        }
        for (SectionState section : present.all()) {
            if (section.state() == SectionState.State.SHOWN) {
                said.info("{} is shown", section.id());
            } else {
                said.warn("{} is {}: {}", section.id(), section.state(), section.reason());
            }
        }
        return new Result(said);
    }
}
