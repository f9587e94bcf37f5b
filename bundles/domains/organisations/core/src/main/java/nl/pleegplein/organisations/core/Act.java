package nl.pleegplein.organisations.core;

/** What somebody may want to do with one organisation. */
enum Act {
    /** Opening its page when it has ended. */
    SEE_ENDED,
    /** Changing what it tells about itself. */
    DESCRIBE,
    /** Changing its name and kinds, ending and restoring it. */
    CHANGE_WHOLE,
    /** Seeing who works for it. */
    SEE_STAFF,
    /** Inviting and removing who works for it. */
    MANAGE_STAFF
}
