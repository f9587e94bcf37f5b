package nl.pleegplein.accounts.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Opens the site to sample accounts while it is there. Contributed as a service by whoever brings them; without one none of
 * them can sign in, or is signed in. Thread-safe.
 */
@ConsumerType
public interface SampleGate {
    /** Whether somebody at this address may sign in as one of them. */
    boolean mayEnter(String client);
}
