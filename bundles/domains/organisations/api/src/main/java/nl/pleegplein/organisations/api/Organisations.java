package nl.pleegplein.organisations.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The organisations that foster parents meet: providers, training offices, associations. They are no groups of members: who is
 * a foster parent with a provider is known nowhere. Thread-safe.
 */
@ProviderType
public interface Organisations {
    /** The kind of an organisation in a {@code ContentRef}; the id is that of {@link OrganisationId}. */
    String ORGANISATION = "organisation";

    /** The regions that there are, in the order in which they are shown. */
    List<Region> regions();

    /**
     * Those that are there, by name.
     *
     * @param after {@link Slice#next} of the slice before
     * @param limit at most 100
     * @throws InvalidInputException when {@code after} is no place in the list
     */
    Slice<OrganisationCard> list(OrganisationFilter filter, Optional<String> after, int limit, Viewer viewer);

    /**
     * One of them. When its slug is another than the one that was asked for, its address has changed.
     *
     * @return empty when there is none, or one that has ended and is neither the viewer's nor seen by operators
     */
    Optional<Organisation> find(String slug, Viewer viewer);

    /**
     * Those of these that the viewer may see, in one query and one more for each that has ended.
     *
     * @param ids at most 200
     */
    Map<OrganisationId, OrganisationCard> cards(Set<OrganisationId> ids, Viewer viewer);

    /**
     * All of them, also those that have ended, by name.
     *
     * @param text how the name begins, or one of its words; empty for all
     * @throws ForbiddenException when the viewer is no operator
     * @throws InvalidInputException when {@code after} is no place in the list
     */
    Slice<OrganisationCard> search(
            String text, Optional<OrganisationState> state, Optional<String> after, int limit, Viewer viewer);

    /**
     * One of them, to be changed.
     *
     * @return empty when there is none
     * @throws ForbiddenException when the viewer is neither an operator nor administrator of it
     */
    Optional<ManagedOrganisation> look(OrganisationId organisation, Viewer viewer);

    /** Whether the viewer may add organisations, and change, end and restore all of them: operators may. */
    boolean mayAdd(Viewer viewer);

    /**
     * Adds one.
     *
     * @param demonstration whether it is made up to show the platform; never changes
     * @throws ForbiddenException when the viewer is no operator
     * @throws InvalidInputException with the fields {@code name}, {@code kinds}, {@code regions}, {@code site} and {@code text}
     */
    OrganisationId add(OrganisationDetails details, boolean demonstration, Viewer viewer);

    /**
     * Changes all of it. With another name comes another slug; the ones before lead to it for ever.
     *
     * @throws ForbiddenException when the viewer is no operator
     * @throws UnknownItemException when there is none
     * @throws InvalidInputException as {@link #add}
     */
    void change(OrganisationId organisation, OrganisationDetails details, Viewer viewer);

    /**
     * Changes what it tells about itself.
     *
     * @throws ForbiddenException when the viewer is neither an operator nor, while it is active, administrator of it
     * @throws UnknownItemException when there is none
     * @throws InvalidInputException as {@link #add}
     */
    void describe(OrganisationId organisation, Description description, Viewer viewer);

    /**
     * Ends it, which can be undone: its page goes, and nobody acts for it. Its staff stays on the list.
     *
     * @throws ForbiddenException when the viewer is no operator
     * @throws UnknownItemException when there is none
     */
    void end(OrganisationId organisation, Viewer viewer);

    /**
     * Has it back as it was.
     *
     * @throws ForbiddenException when the viewer is no operator
     * @throws UnknownItemException when there is none
     */
    void restore(OrganisationId organisation, Viewer viewer);
}
