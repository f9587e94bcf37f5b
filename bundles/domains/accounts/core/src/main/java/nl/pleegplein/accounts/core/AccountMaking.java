package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.persistence.api.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes accounts: looks at what was typed first, hashes outside any transaction, then adds in the caller's. */
@Component(service = AccountMaking.class)
public final class AccountMaking {
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final StoredAgreements agreements;
    private final Ids ids;
    private final Clock clock;
    private final PasswordRules passwords = new PasswordRules(new LeakedPasswords());

    @Activate
    public AccountMaking(
            @Reference AccountRepository accounts,
            @Reference PasswordHashing hashing,
            @Reference StoredAgreements agreements,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.agreements = agreements;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is wrong with it. */
    List<Fault> faults(NewAccount account, MailAddress mail) {
        List<Fault> faults = new ArrayList<>();
        String name = Names.tidied(account.name());
        Names.fault("name", name).ifPresent(faults::add);
        passwords.fault("password", account.password(), name, mail.beforeAt()).ifPresent(faults::add);
        faults.addAll(Agreement.faults(account.agreed()));
        return faults;
    }

    /** @throws InvalidInputException when something is wrong with it */
    AccountEntity prepare(NewAccount account, MailAddress mail) {
        List<Fault> faults = faults(account, mail);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new AccountEntity(
                ids.next(),
                Names.tidied(account.name()),
                mail,
                hashing.hash(account.password()),
                agreements.current(),
                now);
    }

    /**
     * Whether its address had none yet.
     *
     * @throws InvalidInputException when the name is taken, inside the transaction, so that all is as it was
     */
    boolean add(AccountEntity account) {
        if (!accounts.add(account)) {
            return false;
        }
        if (!accounts.takeName(account.name())) {
            throw new InvalidInputException(List.of(Names.taken("name")));
        }
        return true;
    }
}
