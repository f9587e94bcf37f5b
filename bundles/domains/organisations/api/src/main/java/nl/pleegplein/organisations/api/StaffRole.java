package nl.pleegplein.organisations.api;

/** What somebody does for an organisation, from the least to the most. */
public enum StaffRole {
    /** Acts for it. */
    STAFF,
    /** Acts for it, and looks after what it tells and who its staff are. */
    ADMINISTRATOR
}
