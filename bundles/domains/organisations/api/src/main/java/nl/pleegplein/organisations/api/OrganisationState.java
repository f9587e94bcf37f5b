package nl.pleegplein.organisations.api;

/** Whether an organisation is there. */
public enum OrganisationState {
    ACTIVE,
    /** It has stopped: seen by operators and its own staff only, and nobody acts for it. Can be restored. */
    ENDED
}
