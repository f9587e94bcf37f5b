package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.GivenFunction;
import nl.pleegplein.accounts.api.SampleAccount;
import nl.pleegplein.accounts.api.SampleAccounts;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps made-up accounts beside the others. */
@Component
public final class StoredSampleAccounts implements SampleAccounts {
    private static final String REASON = "Voorbeeld, om de site te laten zien";

    private final AccountRepository accounts;
    private final FunctionRepository functions;
    private final PasswordHashing hashing;
    private final StoredAgreements agreements;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public StoredSampleAccounts(
            @Reference AccountRepository accounts,
            @Reference FunctionRepository functions,
            @Reference PasswordHashing hashing,
            @Reference StoredAgreements agreements,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.functions = functions;
        this.hashing = hashing;
        this.agreements = agreements;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<AccountId> add(SampleAccount account, Viewer viewer) {
        check(viewer);
        MailAddress mail = new MailAddress(account.mail());
        if (accounts.find(mail).isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String password = account.password().map(hashing::hash).orElseGet(hashing::ofNobody);
        AccountEntity sample =
                new AccountEntity(ids.next(), Names.tidied(account.name()), mail, password, agreements.current(), now);
        sample.becomeSample();
        return retries.retrying(() -> accounts.inOneTransaction(() -> add(sample, account, now)));
    }

    private Optional<AccountId> add(AccountEntity sample, SampleAccount account, Instant now) {
        // Taken first, in the transaction: a name that was there once is that of a sample that was removed, or of
        // somebody.
        if (!accounts.takeName(sample.name()) || !accounts.add(sample)) {
            return Optional.empty();
        }
        account.functions()
                .forEach(role -> functions.give(new FunctionEntity(
                        ids.next(),
                        sample.id(),
                        new GivenFunction(role, now, Optional.empty(), REASON, Optional.empty()))));
        return Optional.of(sample.id());
    }

    @Override
    public List<AccountId> all(Viewer viewer) {
        check(viewer);
        return accounts.samples();
    }

    private static void check(Viewer viewer) {
        if (!viewer.has(Role.OPERATOR)) {
            throw new ForbiddenException("accounts.forbidden", "Sample accounts are for operators");
        }
    }
}
