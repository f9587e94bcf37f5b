package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.util.OptionalLong;
import nl.pleegplein.access.api.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a code is the one that an app shows now, or a recovery code. In the caller's transaction; a code is good once. */
@Component(service = SecondFactorCheck.class)
public final class SecondFactorCheck {
    private final SecondFactorRepository factors;
    private final Clock clock;
    private final Totp totp = new Totp();

    @Activate
    public SecondFactorCheck(@Reference SecondFactorRepository factors, @Reference Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    boolean isRight(AccountId account, String typed) {
        return isOfApp(account, typed) || factors.useCode(account, RecoveryCodes.tidied(typed));
    }

    /** Only what the app shows. */
    boolean isOfApp(AccountId account, String typed) {
        String code = typed.replaceAll("\\s", "");
        return factors.locked(account, factor -> use(factor, code)).orElse(false);
    }

    private boolean use(SecondFactorEntity factor, String code) {
        OptionalLong step = totp.step(factor.secret(), code, clock.instant(), factor.lastStep());
        step.ifPresent(factor::use);
        return step.isPresent();
    }
}
