package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.privacy.api.Consent;
import nl.pleegplein.privacy.api.Consents;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.api.Purpose;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Consent in the database. */
@Component
public final class StoredConsents implements Consents {
    private final ConsentRepository consents;
    private final DeclaredPurposes purposes;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public StoredConsents(
            @Reference ConsentRepository consents,
            @Reference DeclaredPurposes purposes,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.consents = consents;
        this.purposes = purposes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void give(String purpose, int version, Viewer viewer) {
        AccountId account = account(viewer);
        Purpose declared = purposes.find(purpose)
                .filter(known -> known.version() == version && known.ground() == LegalGround.CONSENT)
                .orElseThrow(() -> new InvalidInputException(
                        "privacy.consent.unknown", "Nobody asks for consent to " + purpose + " " + version));
        consents.add(ids.next(), account, declared, now());
    }

    @Override
    public void withdraw(String purpose, Viewer viewer) {
        consents.withdraw(account(viewer), purpose, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public boolean isGiven(String purpose, int version, AccountId account) {
        return consents.isGiven(account, purpose, version);
    }

    @Override
    public List<Consent> own(Viewer viewer) {
        return consents.of(account(viewer));
    }

    private static AccountId account(Viewer viewer) {
        return viewer.account()
                .orElseThrow(() -> new ForbiddenException("privacy.forbidden", "Only for who has an account"));
    }
}
