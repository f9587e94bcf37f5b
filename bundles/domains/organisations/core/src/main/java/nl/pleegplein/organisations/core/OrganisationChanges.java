package nl.pleegplein.organisations.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.Media;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes organisations: each time the change and the word of it in one transaction. What comes here was checked. */
@Component(service = OrganisationChanges.class)
public final class OrganisationChanges {
    private final OrganisationRepository organisations;
    private final Markdown markdown;
    private final Events events;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public OrganisationChanges(
            @Reference OrganisationRepository organisations,
            @Reference Markdown markdown,
            @Reference Events events,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.markdown = markdown;
        this.events = events;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    OrganisationId add(OrganisationDetails details, boolean demonstration) {
        String summary = summary(details.description());
        return retries.retrying(() -> organisations.inOneTransaction(() -> {
            Instant now = now();
            OrganisationEntity organisation = new OrganisationEntity(ids.next(), demonstration, now);
            fill(organisation, details, summary);
            organisation.changed(now);
            organisations.add(organisation);
            keepSlug(organisation);
            tell(organisation);
            return organisation.id();
        }));
    }

    void change(OrganisationId id, OrganisationDetails details) {
        String summary = summary(details.description());
        change(id, organisation -> {
            fill(organisation, details, summary);
            keepSlug(organisation);
        });
    }

    void describe(OrganisationId id, Description description) {
        String summary = summary(description);
        change(id, organisation -> organisation.describe(description, summary));
    }

    void be(OrganisationId id, OrganisationState state) {
        change(id, organisation -> organisation.be(state));
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

    private void change(OrganisationId id, Consumer<OrganisationEntity> how) {
        retries.retrying(() -> organisations.inOneTransaction(() -> {
            OrganisationEntity organisation = organisations.locked(id).orElseThrow(Permissions::unknown);
            how.accept(organisation);
            organisation.changed(now());
            tell(organisation);
            return organisation;
        }));
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
