package nl.pleegplein.profiles.api;

/** Who may see something, from the fewest to the most. */
public enum Visibility {
    ONLY_ME(Perspective.OWNER),
    CONTACTS(Perspective.CONTACT),
    MEMBERS(Perspective.MEMBER),
    EVERYONE(Perspective.VISITOR);

    private final Perspective farthest;

    Visibility(Perspective farthest) {
        this.farthest = farthest;
    }

    public boolean includes(Perspective perspective) {
        return perspective.isAtLeast(farthest);
    }

    /** What both allow. */
    public Visibility and(Visibility other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
