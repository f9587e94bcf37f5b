package nl.pleegplein.operations.installer;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.Result;

/** What became of the domains of this site, for operators. One that is missing is a warning: the others go on. */
final class InstallationReport {
    private InstallationReport() {}

    static Result of(Installation installation) {
        FormattingResultLog said = new FormattingResultLog();
        for (Installation.Outcome outcome : installation.outcomes()) {
            if (outcome.version().isPresent()) {
                said.info(
                        "{} {} is installed",
                        outcome.domain(),
                        outcome.version().get());
            } else if (outcome.failure().isPresent()) {
                said.warn(
                        "{} is not installed, attempts: {}; {}",
                        outcome.domain(),
                        outcome.attempts(),
                        outcome.failure().get());
            } else {
                said.info("{} waits to be installed", outcome.domain());
            }
        }
        return new Result(said);
    }
}
