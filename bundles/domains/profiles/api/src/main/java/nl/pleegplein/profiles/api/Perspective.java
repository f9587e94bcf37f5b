package nl.pleegplein.profiles.api;

/** How somebody looks at a member's page, from the farthest to the nearest: who is nearer sees all that the farther see. */
public enum Perspective {
    /** Anyone on the internet. */
    VISITOR,
    /** Somebody with an account. */
    MEMBER,
    /** A member with whom the owner has made contact. */
    CONTACT,
    /** Whose page it is. */
    OWNER;

    /** Whether this is as near as the other, or nearer. */
    public boolean isAtLeast(Perspective other) {
        return compareTo(other) >= 0;
    }
}
