package nl.pleegplein.search.solr;

import java.util.UUID;
import nl.pleegplein.persistence.api.Node;

/** A node that has always lived. */
final class AnyNode implements Node {
    @Override
    public UUID newHolder() {
        return UUID.randomUUID();
    }

    @Override
    public boolean hasDied(UUID holder) {
        return false;
    }
}
