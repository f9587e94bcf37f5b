package nl.pleegplein.accounts.core;

import java.time.Instant;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.GivenFunction;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives and takes functions in the caller's transaction, with a letter to whom it concerns and a line in the audit trail.
 * Whether somebody may is decided before.
 */
@Component(service = Functions.class)
public final class Functions {
    private final FunctionRepository functions;
    private final OutsideLinks outside;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final Ids ids;

    @Activate
    public Functions(
            @Reference FunctionRepository functions,
            @Reference OutsideLinks outside,
            @Reference AuditTrail trail,
            @Reference Outbox outbox,
            @Reference Ids ids) {
        this.functions = functions;
        this.outside = outside;
        this.trail = trail;
        this.outbox = outbox;
        this.ids = ids;
    }

    void give(AccountEntity account, GivenFunction function, Viewer by) {
        functions.give(new FunctionEntity(ids.next(), account.id(), function));
        outbox.send(Letters.functionGiven(account, function.role(), function.reason()));
        Wording name = FunctionNames.of(function.role());
        Wording what = new Wording("Gegeven: de functie " + name.dutch(), "Given: the function " + name.english());
        trail.note(Deed.about(account.id(), "accounts.function.given", what, function.reason()), by);
    }

    /**
     * @throws UnknownItemException when they do not have it
     * @throws ConflictException when nobody would be operator any more
     */
    void take(AccountEntity account, Role role, String reason, Instant now, Viewer by) {
        functions.lock(role);
        if (!functions.remove(account.id(), role)) {
            throw new UnknownItemException("accounts.function.unknown", "They do not have this function");
        }
        // Thrown inside the transaction, so that the function is still theirs.
        if (role == Role.OPERATOR && !functions.isAnybody(role, now)) {
            throw new ConflictException("accounts.function.last", "Nobody would be operator any more");
        }
        outbox.send(Letters.functionTaken(account, role, reason));
        Wording name = FunctionNames.of(role);
        Wording what =
                new Wording("Weggehaald: de functie " + name.dutch(), "Taken away: the function " + name.english());
        trail.note(Deed.about(account.id(), "accounts.function.taken", what, reason), by);
        outside.endUnlessStaff(account, by);
    }
}
