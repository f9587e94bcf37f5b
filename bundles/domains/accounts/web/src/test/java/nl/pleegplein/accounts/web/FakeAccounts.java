package nl.pleegplein.accounts.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.Registrations;
import nl.pleegplein.accounts.api.Session;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;

/** Anna, who has a phone and a laptop. */
final class FakeAccounts implements Accounts, SignIns, Registrations {
    static final AccountId ANNA = new AccountId(new UUID(0, 7));
    static final UUID PHONE = new UUID(0, 1);
    static final UUID LAPTOP = new UUID(0, 2);
    static final String PASSWORD = "vier woorden op een rij";

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final String CODE = "goed";

    final List<UUID> ended = new ArrayList<>();

    private static NewSession session(Device device) {
        return new NewSession("t".repeat(43), device.stays() ? Optional.of(Duration.ofDays(365)) : Optional.empty());
    }

    private static InvalidInputException invalid(String... fieldsAndKeys) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < fieldsAndKeys.length; i += 2) {
            faults.add(new Fault(fieldsAndKeys[i], fieldsAndKeys[i + 1], "Wrong"));
        }
        return new InvalidInputException(faults);
    }

    @Override
    public void begin(String mail, Locale locale, String client, URI page) {
        if (mail.contains(" ")) {
            throw invalid("mail", "accounts.fault.mail");
        }
    }

    @Override
    public Optional<String> mailOf(String code) {
        return code.equals(CODE) ? Optional.of("anna@voorbeeld.nl") : Optional.empty();
    }

    @Override
    public NewSession complete(String code, NewAccount account, Device device) {
        if (!account.rules()) {
            throw invalid(
                    "name", "accounts.fault.name",
                    "password", "accounts.fault.password.short",
                    "rules", "accounts.fault.rules");
        }
        return session(device);
    }

    @Override
    public Optional<Account> own(Viewer viewer) {
        return viewer.account().map(id -> new Account(id, "Anna", "anna@voorbeeld.nl", NOW, NOW));
    }

    @Override
    public void changePassword(String present, String password, Viewer viewer, Device device) {
        throw invalid("present", "accounts.fault.present");
    }

    @Override
    public void forgot(String mail, Locale locale, String client, URI page) {
        begin(mail, locale, client, page);
    }

    @Override
    public boolean mayReset(String code) {
        return code.equals(CODE);
    }

    @Override
    public NewSession reset(String code, String password, Device device) {
        return session(device);
    }

    @Override
    public Optional<NewSession> signIn(String mail, String password, Device device) {
        return password.equals(PASSWORD) ? Optional.of(session(device)) : Optional.empty();
    }

    @Override
    public void signOut(Viewer viewer) {
        viewer.session().ifPresent(ended::add);
    }

    @Override
    public List<Session> sessions(Viewer viewer) {
        return List.of(
                new Session(PHONE, "Firefox, Android", NOW, NOW, true), new Session(LAPTOP, "?", NOW, NOW, false));
    }

    @Override
    public void end(UUID session, Viewer viewer) {
        ended.add(session);
    }

    @Override
    public int endOthers(Viewer viewer) {
        return 1;
    }
}
