package nl.pleegplein.privacy.api;

/** Why data about people may be used: GDPR, article 6, paragraph 1. */
public enum LegalGround {
    /** (a) The person said yes to it, and can take that back: see {@link Consents}. */
    CONSENT,
    /** (b) What the person asked for cannot be done without it. */
    CONTRACT,
    /** (c) A law says that it must be kept. */
    LEGAL_OBLIGATION,
    /** (d) Somebody's life depends on it. */
    VITAL_INTERESTS,
    /** (e) It is a task of public interest. */
    PUBLIC_TASK,
    /** (f) Somebody has a good reason that weighs more than the person's wish to be left alone. */
    LEGITIMATE_INTERESTS
}
