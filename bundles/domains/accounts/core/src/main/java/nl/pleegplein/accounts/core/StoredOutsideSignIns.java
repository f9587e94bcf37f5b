package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.OutsideIdentity;
import nl.pleegplein.accounts.api.OutsideLink;
import nl.pleegplein.accounts.api.OutsideSignIns;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.core.TicketEntity.Purpose;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links accounts of who has a function to another place, and lets them in by it. */
@Component
public final class StoredOutsideSignIns implements OutsideSignIns {
    private static final Duration PREPARED_LASTS = Duration.ofMinutes(10);

    private final OwnAccount own;
    private final AccountRepository accounts;
    private final OutsideLinkRepository repository;
    private final OutsideLinks links;
    private final StrongFunctions strong;
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Attempts attempts;
    private final Cleaning cleaning;
    private final Outbox outbox;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public StoredOutsideSignIns(
            @Reference OwnAccount own,
            @Reference AccountRepository accounts,
            @Reference OutsideLinkRepository repository,
            @Reference OutsideLinks links,
            @Reference StrongFunctions strong,
            @Reference SigningIn signingIn,
            @Reference Sessions sessions,
            @Reference Tokens tokens,
            @Reference Attempts attempts,
            @Reference Cleaning cleaning,
            @Reference Outbox outbox,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.repository = repository;
        this.links = links;
        this.strong = strong;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.tokens = tokens;
        this.attempts = attempts;
        this.cleaning = cleaning;
        this.outbox = outbox;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<OutsideLink> own(Viewer viewer) {
        return viewer.account().flatMap(repository::of).map(OutsideLinkEntity::toLink);
    }

    @Override
    public boolean mayLink(Viewer viewer) {
        // What the viewer has now is what can be used in this session, and the account may have less by the second.
        return viewer.session().isPresent()
                && strong.anyOf(viewer.roles())
                && viewer.account()
                        .flatMap(accounts::find)
                        .filter(links::isStaff)
                        .isPresent();
    }

    private void check(Viewer viewer) {
        if (!mayLink(viewer)) {
            throw new ForbiddenException(
                    "accounts.outside.forbidden", "Only for a function, in a session with a second factor");
        }
    }

    @Override
    public void prepare(String password, Viewer viewer) {
        check(viewer);
        AccountEntity account = own.confirmed(password, "password", viewer);
        String session = prepared(own.session(viewer));
        Instant until = now().plus(PREPARED_LASTS);
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            checkFree(repository.of(account.id()));
            TicketEntity ticket = TicketEntity.of(account.id(), session, Purpose.OUTSIDE_LINK, until);
            // In place of the one of a moment ago, if there is one.
            accounts.use(ticket);
            accounts.add(ticket);
            return null;
        }));
    }

    /** No secret: it is looked for only by the session itself. */
    private static String prepared(UUID session) {
        return "outside " + session;
    }

    private static void checkFree(Optional<OutsideLinkEntity> link) {
        if (link.isPresent()) {
            throw new ConflictException("accounts.outside.taken", "The account or the identity has a link");
        }
    }

    @Override
    public void link(OutsideIdentity identity, String title, Viewer viewer, Device device) {
        check(viewer);
        AccountEntity account = own.of(viewer);
        UUID session = own.session(viewer);
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            TicketEntity ticket = accounts.ticket(prepared(session), Purpose.OUTSIDE_LINK, now())
                    .filter(some -> some.account().filter(account.id()::equals).isPresent())
                    .orElseThrow(Links::unknown);
            if (!accounts.use(ticket)) {
                throw Links.unknown();
            }
            checkFree(repository.find(identity));
            if (!repository.add(new OutsideLinkEntity(account.id(), identity, title, now()))) {
                throw new ConflictException("accounts.outside.taken", "The account or the identity has a link");
            }
            links.note(
                    account.id(),
                    "accounts.outside.linked",
                    "Inloggen via een andere plek aangezet: " + title,
                    "Signing in by another place switched on: " + title,
                    viewer);
            outbox.send(Letters.outside(account, true, title, device.locale()));
            sessions.endAll(account.id(), Optional.of(session));
            tokens.endAll(account.id());
            return null;
        }));
        forget();
    }

    @Override
    public void unlink(String password, Viewer viewer, Device device) {
        AccountEntity account = own.confirmed(password, "password", viewer);
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            Optional<OutsideLinkEntity> link = repository.of(account.id());
            if (link.isPresent() && repository.remove(account.id())) {
                String title = link.get().title();
                links.note(
                        account.id(),
                        "accounts.outside.unlinked",
                        "Inloggen via een andere plek uitgezet: " + title,
                        "Signing in by another place switched off: " + title,
                        viewer);
                outbox.send(Letters.outside(account, false, title, device.locale()));
                sessions.endAll(account.id(), viewer.session());
                tokens.endAll(account.id());
            }
            return null;
        }));
        forget();
    }

    /** After the commit: who looked before it was remembered as signed in. */
    private void forget() {
        sessions.forget();
        tokens.forget();
    }

    @Override
    public SignInAnswer signIn(OutsideIdentity identity, boolean strongly, Device device) {
        attempts.signIn(device.client(), OutsideLinkEntity.hash(identity), Optional.empty());
        cleaning.whenDue();
        return retries.retrying(() -> accounts.inOneTransaction(() -> repository
                .find(identity)
                .map(OutsideLinkEntity::account)
                .flatMap(accounts::find)
                .map(account -> signIn(account, strongly, device))
                .orElseGet(SignInAnswer.Refused::new)));
    }

    private SignInAnswer signIn(AccountEntity account, boolean strongly, Device device) {
        links.endUnlessStaff(account, Viewer.system());
        if (!links.opens(account)) {
            return new SignInAnswer.Refused();
        }
        repository.used(account.id(), now());
        return signingIn.beginOutside(account, device, strongly);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
