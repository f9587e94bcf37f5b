package nl.pleegplein.access.api;

/** A function that someone may have on the platform. Being a member is no role: see {@link Viewer#account()}. */
public enum Role {
    EDITOR,
    REFERENT,
    MODERATOR,
    COMMUNITY_MANAGER,
    TRAINER,
    PROVIDER,
    OPERATOR
}
