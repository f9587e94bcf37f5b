package nl.pleegplein.web.shell.answers;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;

/** People who get one and the same answer. */
public enum Audience {
    VISITORS(Viewer.visitor()),

    /** Who may do nothing but what every member may, where a route is for all. */
    MEMBERS(new Viewer(Optional.of(new AccountId(new UUID(0, 0))), Set.of(), Set.of(Readers.MEMBERS)));

    // A viewer is immutable, which this check cannot see of its sets.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Viewer anyone;

    Audience(Viewer anyone) {
        this.anyone = anyone;
    }

    /** Any of them, and so nobody: what is made for this one holds nothing of a real one. */
    public Viewer anyone() {
        return anyone;
    }

    /** @param forAll whether the route gives members what it gives visitors */
    public static Optional<Audience> of(Viewer viewer, boolean forAll) {
        if (viewer.equals(VISITORS.anyone)) {
            return Optional.of(VISITORS);
        }
        boolean plainMember = viewer.isMember() && viewer.roles().isEmpty();
        return forAll && plainMember ? Optional.of(MEMBERS) : Optional.empty();
    }
}
