package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose link to another place opens anything, and its end. In the caller's transaction. */
@Component(service = OutsideLinks.class)
public final class OutsideLinks {
    private final OutsideLinkRepository links;
    private final FunctionRepository functions;
    private final StrongFunctions strong;
    private final AuditTrail trail;
    private final Clock clock;

    @Activate
    public OutsideLinks(
            @Reference OutsideLinkRepository links,
            @Reference FunctionRepository functions,
            @Reference StrongFunctions strong,
            @Reference AuditTrail trail,
            @Reference Clock clock) {
        this.links = links;
        this.functions = functions;
        this.strong = strong;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the account may come in by its link. */
    boolean opens(AccountEntity account) {
        return isStaff(account) && links.of(account.id()).isPresent();
    }

    /** Whether it has a function that needs a second factor, and is not made up. */
    boolean isStaff(AccountEntity account) {
        List<Role> held = functions.of(account.id()).stream()
                .filter(function -> function.lasts(clock.instant()))
                .map(FunctionEntity::role)
                .toList();
        return !account.isSample() && strong.anyOf(held);
    }

    /** Lets go of the link of who is a member like others now. */
    void endUnlessStaff(AccountEntity account, Viewer by) {
        if (!isStaff(account) && links.remove(account.id())) {
            note(
                    account.id(),
                    "accounts.outside.ended",
                    "Inloggen via een andere plek stopte: er is geen functie meer",
                    "Signing in by another place ended: there is no function any more",
                    by);
        }
    }

    /** Lets go of it when the password was chosen anew by mail: whoever had the account may have made it. Gives what there was. */
    Optional<OutsideLinkEntity> endAtReset(AccountEntity account) {
        Optional<OutsideLinkEntity> link = links.of(account.id());
        if (link.isPresent() && links.remove(account.id())) {
            note(
                    account.id(),
                    "accounts.outside.ended",
                    "Inloggen via een andere plek stopte: er is een nieuw wachtwoord gekozen met een link in een mail",
                    "Signing in by another place ended: a new password was chosen by a link in a mail",
                    new Viewer(Optional.of(account.id()), Set.of(), Set.of()));
            return link;
        }
        return Optional.empty();
    }

    void note(AccountId account, String kind, String dutch, String english, Viewer by) {
        trail.note(Deed.about(account, kind, new Wording(dutch, english), ""), by);
    }

    /** Those of whom the term of their function is over. */
    void clean() {
        links.removeBut(strong.all(), clock.instant());
    }
}
