package nl.pleegplein.persistence.core;

import java.util.Optional;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.DomainStatus.Phase;

/** How far a core's migration is. */
record Outcome(Phase phase, Optional<String> reason) {
    static final Outcome NO_DATABASE = waiting("There is no database");
    static final Outcome MIGRATING = new Outcome(Phase.MIGRATING, Optional.empty());
    static final Outcome READY = new Outcome(Phase.READY, Optional.empty());

    static Outcome waiting(String reason) {
        return new Outcome(Phase.WAITING, Optional.of(reason));
    }

    static Outcome failed(String reason) {
        return new Outcome(Phase.FAILED, Optional.of(reason));
    }

    /** What this means for the domain, its headers and its duty to give back personal data considered. */
    DomainStatus of(Core core, boolean givesBackPersonalData) {
        if (core.fault().isPresent()) {
            return new DomainStatus(core.domain(), Phase.FAILED, core.fault());
        }
        Outcome reached = core.changelog().isEmpty() ? READY : this;
        if (reached.phase == Phase.READY && core.keepsPersonalData() && !givesBackPersonalData) {
            return new DomainStatus(
                    core.domain(),
                    Phase.WITHHELD,
                    Optional.of("It keeps personal data and offers no PersonalDataSource"));
        }
        return new DomainStatus(core.domain(), reached.phase, reached.reason);
    }
}
