package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.GivenFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** An account as its owner sees it. */
@Component(service = AccountViews.class)
public final class AccountViews {
    private final FunctionRepository functions;
    private final SecondFactorRepository factors;
    private final StrongFunctions strong;
    private final Clock clock;

    @Activate
    public AccountViews(
            @Reference FunctionRepository functions,
            @Reference SecondFactorRepository factors,
            @Reference StrongFunctions strong,
            @Reference Clock clock) {
        this.functions = functions;
        this.factors = factors;
        this.strong = strong;
        this.clock = clock;
    }

    Account of(AccountEntity account) {
        List<GivenFunction> held = held(account);
        boolean on = factors.isOn(account.id());
        return new Account(
                account.id(),
                account.name(),
                account.mail().value(),
                account.created(),
                account.passwordChanged(),
                held,
                new Account.SecondFactor(
                        on, on ? factors.codesLeft(account.id()) : 0, !on && !account.isSample() && needsFactor(held)));
    }

    /** Whether a function of the account cannot be used without a second factor. */
    boolean needsFactor(AccountEntity account) {
        return needsFactor(held(account));
    }

    private boolean needsFactor(List<GivenFunction> held) {
        return strong.anyOf(held.stream().map(GivenFunction::role).toList());
    }

    /** The functions that last, without who gave them, which is somebody else. */
    private List<GivenFunction> held(AccountEntity account) {
        Instant now = clock.instant();
        return functions.of(account.id()).stream()
                .filter(function -> function.lasts(now))
                .map(FunctionEntity::toOwnFunction)
                .toList();
    }
}
