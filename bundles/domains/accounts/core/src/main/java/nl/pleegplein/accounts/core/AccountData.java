package nl.pleegplein.accounts.core;

import java.util.Map;
import java.util.Optional;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Subject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The account itself. Its name stays known as a hash, so that nobody can take it and be taken for who had it. */
@Component(property = PersonalDataSource.DOMAIN + "=accounts")
public final class AccountData implements PersonalDataSource {
    private final AccountRepository accounts;
    private final AccountViews views;
    private final Sessions sessions;

    @Activate
    public AccountData(
            @Reference AccountRepository accounts, @Reference AccountViews views, @Reference Sessions sessions) {
        this.accounts = accounts;
        this.views = views;
        this.sessions = sessions;
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (subject instanceof Subject.Account account) {
            accounts.find(account.id()).ifPresent(own -> write(own, writer));
        }
    }

    private void write(AccountEntity kept, ExportWriter writer) {
        Account account = views.of(kept);
        writer.record(
                "account",
                Map.of(
                        "name", account.name(),
                        "mail", account.mail(),
                        "created", account.created(),
                        "passwordChanged", account.passwordChanged(),
                        "secondFactor", account.secondFactor().on(),
                        "houseRulesVersion", kept.agreement().rules(),
                        "privacyStatementVersion", kept.agreement().statement(),
                        "agreed", kept.agreed()));
        account.functions()
                .forEach(function -> writer.record(
                        "functions",
                        Map.of(
                                "role", function.role().name(),
                                "given", function.given(),
                                "until", function.until().map(Object::toString).orElse(""),
                                "reason", function.reason())));
        sessions.of(account.id(), Optional.empty())
                .forEach(session -> writer.record(
                        "sessions",
                        Map.of("browser", session.browser(), "begun", session.begun(), "used", session.used())));
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        if (!(subject instanceof Subject.Account account)) {
            return new ErasureReceipt(0, 0);
        }
        return accounts.inOneTransaction(() -> {
            int ended = sessions.endAll(account.id(), Optional.empty());
            return new ErasureReceipt(ended + accounts.remove(account.id().value()), 0);
        });
    }
}
