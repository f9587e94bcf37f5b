package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.GivenFunction;
import nl.pleegplein.accounts.api.Member;
import nl.pleegplein.accounts.api.MemberDetails;
import nl.pleegplein.accounts.api.Members;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives and takes functions, and notes who looked at whom. */
@Component
public final class StoredMembers implements Members {
    private static final int MOST_IN_A_LIST = 100;
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;
    private static final Duration LONGEST_TERM = Duration.ofDays(3660);
    private static final Set<Role> ALL = Set.copyOf(EnumSet.allOf(Role.class));
    private static final Set<Role> OF_COMMUNITY_MANAGERS = Set.of(Role.MODERATOR);

    private final AccountRepository accounts;
    private final MemberRepository members;
    private final FunctionRepository given;
    private final Functions functions;
    private final SecondFactorRepository factors;
    private final Sessions sessions;
    private final Tokens tokens;
    private final AuditTrail trail;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public StoredMembers(
            @Reference AccountRepository accounts,
            @Reference MemberRepository members,
            @Reference FunctionRepository given,
            @Reference Functions functions,
            @Reference SecondFactorRepository factors,
            @Reference Sessions sessions,
            @Reference Tokens tokens,
            @Reference AuditTrail trail,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.given = given;
        this.functions = functions;
        this.factors = factors;
        this.sessions = sessions;
        this.tokens = tokens;
        this.trail = trail;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Set<Role> mayGive(Viewer viewer) {
        if (viewer.has(Role.OPERATOR)) {
            return ALL;
        }
        return viewer.has(Role.COMMUNITY_MANAGER) ? OF_COMMUNITY_MANAGERS : Set.of();
    }

    private void check(Viewer viewer) {
        if (mayGive(viewer).isEmpty()) {
            throw new ForbiddenException("accounts.members.forbidden", "Members are for who gives functions");
        }
    }

    private void check(Role role, Viewer viewer) {
        if (!mayGive(viewer).contains(role)) {
            throw new ForbiddenException("accounts.function.forbidden", "This function is not the viewer's to give");
        }
    }

    @Override
    public Slice<Member> find(String text, Optional<Role> role, Optional<String> after, int limit, Viewer viewer) {
        check(viewer);
        Optional<MailAddress> mail = MailAddress.parse(text);
        Optional<String> name = Optional.of(Names.key(text)).filter(key -> mail.isEmpty() && !text.isBlank());
        if (name.filter(String::isEmpty).isPresent()) {
            return Slice.empty();
        }
        Instant now = now();
        Slice<AccountEntity> found = slice(() -> members.find(
                new MemberRepository.Wanted(name, mail, role), now, after, Math.min(limit, MOST_IN_A_LIST)));
        Map<AccountId, Set<Role>> has =
                given.of(found.items().stream().map(AccountEntity::id).toList(), now);
        return found.map(account -> account.toMember(has.getOrDefault(account.id(), Set.of())));
    }

    private static <T> T slice(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("accounts.cursor.invalid", "This is not a place in the list");
        }
    }

    @Override
    public Optional<MemberDetails> look(AccountId member, Viewer viewer) {
        check(viewer);
        Optional<AccountEntity> found = accounts.find(member);
        boolean own = viewer.account().filter(member::equals).isPresent();
        if (found.isPresent() && !own) {
            Wording what = new Wording("Je accountgegevens bekeken", "Looked at your account");
            trail.note(Deed.about(member, "accounts.looked", what, ""), viewer);
        }
        return found.map(this::details);
    }

    private MemberDetails details(AccountEntity account) {
        List<GivenFunction> lasting = given.of(account.id()).stream()
                .filter(function -> function.lasts(now()))
                .map(FunctionEntity::toFunction)
                .toList();
        return new MemberDetails(
                account.id(),
                account.name(),
                account.mail().value(),
                account.created(),
                factors.isOn(account.id()),
                lasting);
    }

    @Override
    public void give(AccountId member, Role role, Optional<Instant> until, String reason, Viewer viewer) {
        check(role, viewer);
        String why = reason.strip();
        check(why, until);
        AccountEntity account = known(member);
        GivenFunction function = new GivenFunction(role, now(), viewer.account(), why, until);
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            functions.give(account, function, viewer);
            return null;
        }));
        sessions.forget();
        tokens.forget();
    }

    @Override
    public void take(AccountId member, Role role, String reason, Viewer viewer) {
        check(role, viewer);
        String why = reason.strip();
        check(why, Optional.empty());
        AccountEntity account = known(member);
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            functions.take(account, role, why, now(), viewer);
            return null;
        }));
        sessions.forget();
        tokens.forget();
    }

    @Override
    public int signOut(AccountId member, String reason, Viewer viewer) {
        check(Role.OPERATOR, viewer);
        String why = reason.strip();
        check(why, Optional.empty());
        known(member);
        int ended = retries.retrying(() -> accounts.inOneTransaction(() -> {
            Wording what = new Wording("Overal uitgelogd", "Signed out everywhere");
            trail.note(Deed.about(member, "accounts.signed-out", what, why), viewer);
            tokens.endAll(member);
            return sessions.endAll(member, Optional.empty());
        }));
        // Once more: who looked before the commit was remembered as signed in.
        sessions.forget();
        tokens.forget();
        return ended;
    }

    private AccountEntity known(AccountId member) {
        return accounts.find(member)
                .orElseThrow(() -> new UnknownItemException("accounts.member.unknown", "There is no such account"));
    }

    private void check(String reason, Optional<Instant> until) {
        List<Fault> faults = new ArrayList<>();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "accounts.fault.reason", "A reason of 3 to 300 characters"));
        }
        Instant now = now();
        if (until.filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST_TERM)))
                .isPresent()) {
            faults.add(new Fault("until", "accounts.fault.until", "A day after today, within ten years"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
