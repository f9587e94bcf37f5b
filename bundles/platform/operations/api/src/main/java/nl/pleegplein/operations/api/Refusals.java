package nl.pleegplein.operations.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What the one consumer of a contract did not take, for instance because another has the id. Whoever takes contributions by
 * an id registers one of these as a service; health, the operator's page and the installer then tell of it. Thread-safe.
 */
@ConsumerType
public interface Refusals {
    /** What is there now and refused, in any order; never waits. */
    List<Refusal> refusals();
}
