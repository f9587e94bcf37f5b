package nl.pleegplein.organisations.core;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.Media;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes organisations: each time the change, the word of it and its line in the audit trail in one transaction, in which it is
 * also decided whether somebody may. What they typed was checked before.
 */
@Component(service = OrganisationChanges.class)
public final class OrganisationChanges {
    /** In the SQL standard, as H2 and PostgreSQL say it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final OrganisationRepository organisations;
    private final Markdown markdown;
    private final Permissions permissions;
    private final Events events;
    private final AuditTrail trail;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public OrganisationChanges(
            @Reference OrganisationRepository organisations,
            @Reference Markdown markdown,
            @Reference Permissions permissions,
            @Reference Events events,
            @Reference AuditTrail trail,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.markdown = markdown;
        this.permissions = permissions;
        this.events = events;
        this.trail = trail;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    OrganisationId add(OrganisationDetails details, boolean demonstration, Viewer by) {
        String summary = summary(details.description());
        return unique(() -> organisations.inOneTransaction(() -> {
            Instant now = now();
            OrganisationEntity organisation = new OrganisationEntity(ids.next(), demonstration, now);
            fill(organisation, details, summary);
            organisation.changed(now);
            organisations.add(organisation);
            keepSlug(organisation);
            tell(organisation);
            trail.note(OrganisationDeeds.ADDED.of(organisation, by), by);
            return organisation.id();
        }));
    }

    void change(OrganisationId id, OrganisationDetails details, Viewer by) {
        String summary = summary(details.description());
        change(id, Act.CHANGE_WHOLE, OrganisationDeeds.CHANGED, by, organisation -> {
            fill(organisation, details, summary);
            keepSlug(organisation);
        });
    }

    void describe(OrganisationId id, Description description, Viewer by) {
        String summary = summary(description);
        change(
                id,
                Act.DESCRIBE,
                OrganisationDeeds.CHANGED,
                by,
                organisation -> organisation.describe(description, summary));
    }

    void be(OrganisationId id, OrganisationState state, Viewer by) {
        OrganisationDeeds deed =
                state == OrganisationState.ENDED ? OrganisationDeeds.ENDED : OrganisationDeeds.RESTORED;
        change(id, Act.CHANGE_WHOLE, deed, by, organisation -> organisation.be(state));
    }

    private String summary(Description description) {
        return Cards.summary(markdown.render(description.text(), Media.NONE).plain());
    }

    private void fill(OrganisationEntity organisation, OrganisationDetails details, String summary) {
        if (!details.name().equals(organisation.name())) {
            rename(organisation, details.name());
        }
        organisation.be(details.kinds());
        organisation.describe(details.description(), summary);
    }

    private void rename(OrganisationEntity organisation, String name) {
        Optional<OrganisationId> other =
                organisations.named(Naming.key(name)).filter(id -> !id.equals(organisation.id()));
        if (other.isPresent()) {
            throw new InvalidInputException(
                    List.of(new Fault("name", "organisations.fault.taken", "Another organisation has this name")));
        }
        String base = Naming.base(name);
        Set<String> ofOthers = organisations.slugs(base).entrySet().stream()
                .filter(slug -> !slug.getValue().equals(organisation.id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        organisation.rename(name, Naming.slug(base, ofOthers));
    }

    /** So that it leads to this one for ever. */
    private void keepSlug(OrganisationEntity organisation) {
        if (!organisations.slugs(organisation.slug()).containsKey(organisation.slug())) {
            organisations.add(
                    new SlugEntity(organisation.slug(), organisation.id().value()));
        }
    }

    private void change(
            OrganisationId id, Act act, OrganisationDeeds deed, Viewer by, Consumer<OrganisationEntity> how) {
        unique(() -> organisations.inOneTransaction(() -> {
            OrganisationEntity organisation = organisations.locked(id).orElseThrow(Permissions::unknown);
            permissions.require(act, id, by);
            how.accept(organisation);
            organisation.changed(now());
            tell(organisation);
            trail.note(deed.of(organisation, by), by);
            return organisation.id();
        }));
    }

    /** Two may take one name at the same time: who comes second looks again, and finds it taken. */
    private OrganisationId unique(Supplier<OrganisationId> transaction) {
        try {
            return retries.retrying(transaction);
        } catch (RuntimeException e) {
            if (!isTaken(e)) {
                throw e;
            }
            return retries.retrying(transaction);
        }
    }

    private static boolean isTaken(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    private void tell(OrganisationEntity organisation) {
        events.publish(new DomainEvent(
                Organisations.ORGANISATION + ".changed",
                organisation.ref(),
                organisation.revision(),
                Optional.empty()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
