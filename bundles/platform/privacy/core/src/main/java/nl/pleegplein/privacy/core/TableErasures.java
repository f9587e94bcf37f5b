package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.api.Node;
import nl.pleegplein.persistence.api.PersonalTable;
import nl.pleegplein.persistence.api.PersonalTables;
import nl.pleegplein.persistence.api.PersonalTables.Erased;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Carries out pending erasures of a domain that is away, by what it said about its tables when it was here. */
@Component(service = TableErasures.class)
public final class TableErasures {
    private static final int AT_ONCE = 50;
    /** Also what failed and is to be tried again later. */
    private static final Duration ANY_TIME = Duration.ofDays(365);

    private final ErasureRepository erasures;
    private final KnownDomains domains;
    private final PersonalSources sources;
    private final PersonalTables tables;
    private final AuditTrail trail;
    private final UUID holder;
    private final Clock clock;

    @Activate
    public TableErasures(
            @Reference ErasureRepository erasures,
            @Reference KnownDomains domains,
            @Reference PersonalSources sources,
            @Reference PersonalTables tables,
            @Reference AuditTrail trail,
            @Reference Node node,
            @Reference Clock clock) {
        this.erasures = erasures;
        this.domains = domains;
        this.sources = sources;
        this.tables = tables;
        this.trail = trail;
        this.holder = node.newHolder();
        this.clock = clock;
    }

    /** @return of how many accounts */
    int erase(String domain, Viewer by) {
        List<PersonalTable> header = header(domain);
        int accounts = 0;
        List<Task> some = take(domain);
        while (!some.isEmpty()) {
            some.forEach(task -> erase(task, header, by));
            accounts += some.size();
            some = take(domain);
        }
        return accounts;
    }

    private List<PersonalTable> header(String domain) {
        KnownDomain known = Optional.ofNullable(domains.all().get(domain))
                .orElseThrow(() -> new UnknownItemException(
                        "privacy.erase.unknown", "No domain " + domain + " with personal data was ever here", domain));
        if (sources.byDomain().containsKey(domain)) {
            throw new ConflictException(
                    "privacy.erase.here", domain + " is here, and erases by itself what is pending", domain);
        }
        return known.tables()
                .map(header -> PersonalTable.parse(domain, header))
                .orElseThrow(() -> new ConflictException(
                        "privacy.erase.tables",
                        domain + " never said which tables it has (Pleegplein-Personal-Tables): install it again",
                        domain));
    }

    private List<Task> take(String domain) {
        Instant now = clock.instant();
        return erasures.take(Set.of(domain), now.plus(ANY_TIME), holder, now, Eraser.LEASE, AT_ONCE);
    }

    private void erase(Task task, List<PersonalTable> header, Viewer by) {
        Erased erased = tables.erase(
                task.domain(), header, task.account().value(), task.choice() == ErasureChoice.KEEP_NAMELESS);
        erasures.inOneTransaction(() -> {
            erasures.note(
                    task,
                    holder,
                    kept -> kept.done(new ErasureReceipt(erased.removed(), erased.emptied()), clock.instant()));
            trail.note(deed(task), by);
        });
    }

    private static Deed deed(Task task) {
        Wording what = new Wording(
                "Gegevens gewist in het onderdeel " + task.domain() + ", dat er niet meer is",
                "Erased data in the part " + task.domain() + ", which is not there any more");
        return Deed.about(task.account(), "privacy.erased-without", what, "");
    }
}
