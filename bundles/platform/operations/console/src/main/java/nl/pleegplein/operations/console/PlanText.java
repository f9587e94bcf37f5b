package nl.pleegplein.operations.console;

import java.util.StringJoiner;
import nl.pleegplein.operations.api.Plan;
import nl.pleegplein.operations.api.StoppedBundle;

/** What a change would do, for the operator who decides on it. */
final class PlanText {
    private PlanText() {}

    static String of(Plan plan) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(
                switch (plan.action()) {
                    case INSTALL -> "Install " + plan.domain() + " " + plan.to().orElseThrow();
                    case UPDATE ->
                        "Update " + plan.domain() + " from " + plan.from().orElseThrow() + " to "
                                + plan.to().orElseThrow();
                    case REMOVE -> "Remove " + plan.domain() + " " + plan.from().orElseThrow() + "; its data are kept";
                });
        if (plan.stops().isEmpty()) {
            text.add("Nothing that runs is stopped.");
        } else {
            text.add("These bundles stop:");
            plan.stops().forEach(bundle -> text.add("  " + line(bundle, plan)));
        }
        if (plan.reachesOthers()) {
            text.add("Among them are bundles of other domains, which are away "
                    + (plan.to().isPresent() ? "for a moment." : "until " + plan.domain() + " is installed again."));
        }
        return text.toString();
    }

    private static String line(StoppedBundle bundle, Plan plan) {
        String whose = bundle.domain().equals(plan.domain())
                ? ""
                : " (" + (bundle.domain().isEmpty() ? "third party" : bundle.domain()) + ")";
        return bundle.name() + whose + (plan.goes().contains(bundle.name()) ? ", for good" : ", for a moment");
    }
}
