package nl.pleegplein.access.api;

/**
 * The opaque tokens that say who may read something. Content carries a set of them, a viewer holds a set of them, and
 * a viewer may read what shares at least one token with what the viewer holds.
 */
public final class Readers {
    /** Everyone on the internet. Every viewer holds it. */
    public static final String PUBLIC = "public";

    /** Everyone with an account. */
    public static final String MEMBERS = "members";

    private Readers() {}

    /** The members of one group. */
    public static String group(String id) {
        return "group:" + id;
    }

    /** One account and nobody else. */
    public static String account(AccountId id) {
        return "account:" + id.value();
    }
}
