package nl.pleegplein.organisations.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.ManagedOrganisation;
import nl.pleegplein.organisations.api.Organisation;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationFilter;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.api.Region;
import nl.pleegplein.organisations.core.OrganisationRepository.Wanted;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.Media;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The organisations as they stand in the database. */
@Component
public final class StoredOrganisations implements Organisations {
    private static final int MOST_IN_A_LIST = 100;
    private static final int MOST_AT_ONCE = 200;

    private final OrganisationRepository organisations;
    private final OrganisationChanges changes;
    private final Permissions permissions;
    private final Markdown markdown;
    private final Regions regions;
    private final DetailRules rules;
    private final Cards cards;

    @Activate
    public StoredOrganisations(
            @Reference OrganisationRepository organisations,
            @Reference OrganisationChanges changes,
            @Reference Permissions permissions,
            @Reference Markdown markdown,
            @Reference Regions regions) {
        this.organisations = organisations;
        this.changes = changes;
        this.permissions = permissions;
        this.markdown = markdown;
        this.regions = regions;
        this.rules = new DetailRules(regions);
        this.cards = new Cards(regions);
    }

    @Override
    public List<Region> regions() {
        return regions.all();
    }

    @Override
    public Slice<OrganisationCard> list(OrganisationFilter filter, Optional<String> after, int limit, Viewer viewer) {
        return slice(new Wanted(filter, Optional.of(OrganisationState.ACTIVE), Optional.empty()), after, limit);
    }

    @Override
    public Slice<OrganisationCard> search(
            String text, Optional<OrganisationState> state, Optional<String> after, int limit, Viewer viewer) {
        Permissions.requireOperator(viewer);
        Optional<String> words = text.isBlank() ? Optional.empty() : Optional.of(Naming.key(text));
        if (words.filter(String::isEmpty).isPresent()) {
            return Slice.empty();
        }
        return slice(new Wanted(OrganisationFilter.ALL, state, words), after, limit);
    }

    private Slice<OrganisationCard> slice(Wanted wanted, Optional<String> after, int limit) {
        int most = Math.min(limit, MOST_IN_A_LIST);
        return reading(() -> organisations.byName(wanted, after, most).map(cards::of));
    }

    /** In one transaction, as kinds and regions are read with it. */
    private <T> T reading(Supplier<T> work) {
        try {
            return organisations.inOneTransaction(work);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("organisations.cursor.invalid", "This is not a place in the list");
        }
    }

    @Override
    public Optional<Organisation> find(String slug, Viewer viewer) {
        if (!Naming.isSlug(slug)) {
            return Optional.empty();
        }
        return organisations.inOneTransaction(() ->
                organisations.find(slug).filter(kept -> isSeen(kept, viewer)).map(this::organisation));
    }

    private boolean isSeen(OrganisationEntity kept, Viewer viewer) {
        return kept.isActive() || permissions.may(Act.SEE_ENDED, kept, viewer);
    }

    private Organisation organisation(OrganisationEntity kept) {
        return new Organisation(
                cards.of(kept),
                kept.site(),
                markdown.render(kept.text(), Media.NONE).html(),
                kept.created(),
                kept.updated(),
                kept.revision());
    }

    @Override
    public Map<OrganisationId, OrganisationCard> cards(Set<OrganisationId> ids, Viewer viewer) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("Too many organisations at once: " + ids.size());
        }
        return organisations.inOneTransaction(
                () -> organisations.all(ids.stream().map(OrganisationId::value).toList()).stream()
                        .filter(kept -> isSeen(kept, viewer))
                        .map(cards::of)
                        .collect(Collectors.toUnmodifiableMap(OrganisationCard::id, card -> card)));
    }

    @Override
    public Optional<ManagedOrganisation> look(OrganisationId organisation, Viewer viewer) {
        return organisations.inOneTransaction(() -> {
            if (organisations.find(organisation).isEmpty()) {
                return Optional.empty();
            }
            OrganisationEntity kept = permissions.require(Act.SEE_STAFF, organisation, viewer);
            return Optional.of(new ManagedOrganisation(cards.of(kept), kept.details(), Permissions.isOperator(viewer)));
        });
    }

    @Override
    public boolean mayAdd(Viewer viewer) {
        return Permissions.isOperator(viewer);
    }

    @Override
    public OrganisationId add(OrganisationDetails details, boolean demonstration, Viewer viewer) {
        Permissions.requireOperator(viewer);
        return changes.add(rules.checked(details), demonstration, viewer);
    }

    @Override
    public void change(OrganisationId organisation, OrganisationDetails details, Viewer viewer) {
        permissions.require(Act.CHANGE_WHOLE, organisation, viewer);
        changes.change(organisation, rules.checked(details), viewer);
    }

    @Override
    public void describe(OrganisationId organisation, Description description, Viewer viewer) {
        permissions.require(Act.DESCRIBE, organisation, viewer);
        changes.describe(organisation, rules.checked(description), viewer);
    }

    @Override
    public void end(OrganisationId organisation, Viewer viewer) {
        permissions.require(Act.CHANGE_WHOLE, organisation, viewer);
        changes.be(organisation, OrganisationState.ENDED, viewer);
    }

    @Override
    public void restore(OrganisationId organisation, Viewer viewer) {
        permissions.require(Act.CHANGE_WHOLE, organisation, viewer);
        changes.be(organisation, OrganisationState.ACTIVE, viewer);
    }
}
