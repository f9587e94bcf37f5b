package nl.pleegplein.organisations.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.MemberNames;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.OwnStaff;
import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.text.core.CommonMarkText;

/** The whole core on a real database, with the other domains made up. */
final class TestCore {
    static final Viewer VISITOR = Viewer.visitor();
    static final Viewer OPERATOR = Viewer.system();

    final MovableClock clock = new MovableClock();
    final Map<AccountId, String> names = new HashMap<>();
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final List<Deed> deeds = new ArrayList<>();
    boolean tooOften;
    /** What happens once, before the transaction that publishes next is committed. */
    final AtomicReference<Runnable> inBetween = new AtomicReference<>(() -> {});

    final OrganisationRepository repository;
    final StaffRepository staffRepository;
    final StoredOrganisations organisations;
    final StaffChanges staffChanges;
    final StoredStaff staff;
    final StoredAuthority authority;
    final OrganisationContent content;
    final OrganisationData data;

    private final AtomicLong lastId = new AtomicLong();

    TestCore(TestDatabase database) {
        Regions regions = regions();
        CommonMarkText markdown = new CommonMarkText();
        repository = new OrganisationRepository(database.jpa());
        staffRepository = new StaffRepository(database.jpa());
        Permissions permissions = new Permissions(repository, staffRepository);
        Retries once = new Once();
        OrganisationChanges changes = new OrganisationChanges(
                repository, markdown, permissions, this::publish, new Trail(), this::nextId, once, clock);
        organisations = new StoredOrganisations(repository, changes, permissions, markdown, regions);
        staffChanges =
                new StaffChanges(repository, staffRepository, permissions, new Trail(), this::nextId, once, clock);
        OwnStaffList own = new OwnStaffList(repository, staffRepository, regions);
        staff = new StoredStaff(
                staffRepository, staffChanges, permissions, own, new Names(), this::named, this::take, clock);
        authority = new StoredAuthority(staffRepository);
        content = new OrganisationContent(repository, regions, markdown, new WholeFeeds());
        data = new OrganisationData(repository, staffRepository);
    }

    private static Regions regions() {
        try {
            return new Regions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Duration> take(RateLimit limit, String key) {
        return tooOften ? Optional.of(limit.period()) : Optional.empty();
    }

    private Optional<AccountId> named(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void publish(DomainEvent event) {
        events.add(event);
        Runnable meanwhile = inBetween.getAndSet(() -> {});
        meanwhile.run();
    }

    private UUID nextId() {
        return new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + lastId.incrementAndGet());
    }

    Viewer member(String name, Role... functions) {
        AccountId account = new AccountId(nextId());
        names.put(account, name);
        return new Viewer(Optional.of(account), Set.of(functions), Set.of(Readers.MEMBERS, Readers.account(account)));
    }

    static AccountId id(Viewer viewer) {
        return viewer.account().orElseThrow();
    }

    static OrganisationDetails details(String name) {
        return new OrganisationDetails(name, Set.of(OrganisationKind.FOSTER_CARE), Description.EMPTY);
    }

    OrganisationId organisation(String name) {
        return organisations.add(details(name), false, OPERATOR);
    }

    /** Invites and says yes for them. */
    Viewer working(String name, OrganisationId organisation, StaffRole role) {
        Viewer somebody = member(name);
        invite(somebody, organisation, role);
        staff.accept(invitation(somebody).id(), somebody);
        return somebody;
    }

    void invite(Viewer somebody, OrganisationId organisation, StaffRole role) {
        staff.invite(organisation, names.get(id(somebody)), role, "Werkt er", OPERATOR);
    }

    OwnStaff.OwnInvitation invitation(Viewer somebody) {
        return staff.own(somebody).invitations().get(0);
    }

    private final class Names implements MemberNames {
        @Override
        public Optional<String> nameOf(AccountId account) {
            return Optional.ofNullable(names.get(account));
        }

        @Override
        public Map<AccountId, String> namesOf(Collection<AccountId> accounts) {
            return names.entrySet().stream()
                    .filter(name -> accounts.contains(name.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private final class Trail implements AuditTrail {
        @Override
        public void note(Deed deed, Viewer by) {
            deeds.add(deed);
        }

        @Override
        public Slice<AuditEntry> aboutViewer(Optional<String> after, int limit, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Slice<AuditEntry> newest(Optional<String> after, int limit, Viewer viewer) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Once implements Retries {
        @Override
        public <T> T retrying(Supplier<T> transaction) {
            return transaction.get();
        }
    }

    /** All there is, each time. */
    private static final class WholeFeeds implements ChangeFeeds {
        @Override
        public Changes changesSince(String kind, Optional<String> cursor, int limit, Items items) {
            List<UUID> ids = items.idsAfter(Optional.empty(), limit);
            return new Changes(items.load(Set.copyOf(ids)), "end", false, false);
        }
    }
}
