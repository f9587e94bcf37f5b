package nl.pleegplein.accounts.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Agreements;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.FirstOperator;
import nl.pleegplein.accounts.api.GivenFunction;
import nl.pleegplein.accounts.api.MailChanges;
import nl.pleegplein.accounts.api.Member;
import nl.pleegplein.accounts.api.MemberDetails;
import nl.pleegplein.accounts.api.Members;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.Registrations;
import nl.pleegplein.accounts.api.SecondFactors;
import nl.pleegplein.accounts.api.Session;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.api.Slice;

/** Anna, who has a phone and a laptop. */
final class FakeAccounts
        implements Accounts, SignIns, Registrations, MailChanges, SecondFactors, FirstOperator, Members, Agreements {
    static final AccountId ANNA = new AccountId(new UUID(0, 7));
    static final UUID PHONE = new UUID(0, 1);
    static final UUID LAPTOP = new UUID(0, 2);
    static final String PASSWORD = "vier woorden op een rij";

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final String CODE = "goed";
    private static final GivenFunction MODERATES = new GivenFunction(
            Role.MODERATOR,
            NOW,
            Optional.empty(),
            "kent de regels",
            Optional.of(Instant.parse("2027-03-01T23:00:00Z")));

    static final String TICKET = "kaartje";

    final List<UUID> ended = new ArrayList<>();
    /** What was given and taken. */
    final List<String> changed = new ArrayList<>();
    /** What is asked for after the password; empty: nothing. */
    Optional<SignInAnswer.Asked> asks = Optional.empty();

    Account.SecondFactor factor = new Account.SecondFactor(false, 0, false);

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
        check(account);
        return session(device);
    }

    private static void check(NewAccount account) {
        if (!account.agreed().rules() || !account.agreed().statement()) {
            throw invalid(
                    "name", "accounts.fault.name",
                    "password", "accounts.fault.password.short",
                    "rules", "accounts.fault.rules",
                    "statement", "accounts.fault.statement");
        }
    }

    @Override
    public Optional<Account> own(Viewer viewer) {
        return viewer.account()
                .map(id -> new Account(id, "Anna", "anna@voorbeeld.nl", NOW, NOW, List.of(MODERATES), factor));
    }

    @Override
    public NewSession changePassword(String present, String password, Viewer viewer, Device device) {
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
    public SignInAnswer reset(String code, String password, Device device) {
        return asks.<SignInAnswer>map(asked -> asked).orElseGet(() -> new SignInAnswer.SignedIn(session(device)));
    }

    @Override
    public SignInAnswer signIn(String mail, String password, Device device) {
        if (mail.equals("druk@voorbeeld.nl")) {
            throw new BusyException("accounts.too-often", "Too often", Duration.ofMinutes(1), true);
        }
        return password.equals(PASSWORD) ? reset("", "", device) : new SignInAnswer.Refused();
    }

    @Override
    public Optional<SignInAnswer.Asked> asked(String ticket) {
        return asks.filter(asked -> asked.ticket().equals(ticket));
    }

    @Override
    public NewSession goOn(String ticket, String code, Agreed agreed, Device device) {
        if (!code.equals("123456")) {
            throw invalid("code", "accounts.fault.code");
        }
        return session(device);
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

    @Override
    public Optional<String> pending(Viewer viewer) {
        return Optional.of("anna@nieuw.nl");
    }

    @Override
    public void ask(String mail, String password, Viewer viewer, Device device, URI page) {
        if (!password.equals(PASSWORD)) {
            throw invalid("password", "accounts.fault.present");
        }
    }

    @Override
    public void cancel(Viewer viewer) {
        changed.add("cancelled");
    }

    @Override
    public boolean isGood(String code) {
        return code.equals(CODE);
    }

    @Override
    public State confirm(String code, Device device) {
        if (!isGood(code)) {
            throw new UnknownItemException("accounts.code.unknown", "Unknown");
        }
        return State.HALF;
    }

    @Override
    public Enrolment begin(Viewer viewer) {
        return new Enrolment("ABCDEFGH", URI.create("otpauth://totp/Pleegplein:Anna?secret=ABCDEFGH"));
    }

    @Override
    public List<String> confirm(String code, String password, Viewer viewer, Device device) {
        if (!code.equals("123456")) {
            throw invalid("code", "accounts.fault.code");
        }
        return List.of("abcd-efgh-jkmn-pqrs");
    }

    @Override
    public List<String> renewCodes(String password, Viewer viewer) {
        return List.of("zyxw-vuts-rqpn-mkjh");
    }

    @Override
    public void remove(String password, Viewer viewer, Device device) {
        throw new ConflictException("accounts.factor.needed", "Needed");
    }

    @Override
    public NewSession make(String code, String mail, NewAccount account, Device device) {
        check(account);
        return session(device);
    }

    @Override
    public void become(String code, Viewer viewer) {
        changed.add("operator");
    }

    @Override
    public Slice<Member> find(String text, Optional<Role> role, Optional<String> after, int limit, Viewer viewer) {
        if (mayGive(viewer).isEmpty()) {
            throw new ForbiddenException("accounts.members.forbidden", "Forbidden");
        }
        return text.equals("niemand")
                ? Slice.empty()
                : new Slice<>(List.of(new Member(ANNA, "Anna <b>", NOW, Set.of(Role.MODERATOR))), Optional.of("twee"));
    }

    @Override
    public Optional<MemberDetails> look(AccountId member, Viewer viewer) {
        return member.equals(ANNA)
                ? Optional.of(new MemberDetails(ANNA, "Anna <b>", "anna@voorbeeld.nl", NOW, false, List.of(MODERATES)))
                : Optional.empty();
    }

    @Override
    public Set<Role> mayGive(Viewer viewer) {
        return viewer.has(Role.OPERATOR) ? Set.of(Role.values()) : Set.of();
    }

    @Override
    public void give(AccountId member, Role role, Optional<Instant> until, String reason, Viewer viewer) {
        if (reason.isEmpty()) {
            throw invalid("reason", "accounts.fault.reason");
        }
        changed.add("gives " + role + " until " + until.map(Instant::toString).orElse("-") + ": " + reason);
    }

    @Override
    public void take(AccountId member, Role role, String reason, Viewer viewer) {
        if (role == Role.OPERATOR) {
            throw new ConflictException("accounts.function.last", "The last one");
        }
        changed.add("takes " + role + ": " + reason);
    }

    @Override
    public int signOut(AccountId member, String reason, Viewer viewer) {
        changed.add("signs out: " + reason);
        return 1;
    }

    @Override
    public Document document(Kind kind, Locale locale) {
        return new Document(3, "## Wees vriendelijk");
    }
}
