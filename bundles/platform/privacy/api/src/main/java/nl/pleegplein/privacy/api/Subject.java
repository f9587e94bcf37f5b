package nl.pleegplein.privacy.api;

import nl.pleegplein.access.api.AccountId;

/** A person about whom data is kept. */
public sealed interface Subject {
    /** Someone with an account. */
    record Account(AccountId id) implements Subject {}

    /** Someone who is named without having an account, such as a referent or a trainer. */
    record Named(String name) implements Subject {}
}
