package nl.pleegplein.persistence.testing;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.pleegplein.persistence.api.Node;

/** A node that can die and start again. */
public final class TestNode implements Node {
    private final Set<UUID> dead;
    private final Set<UUID> made = ConcurrentHashMap.newKeySet();

    public TestNode() {
        this(Set.of());
    }

    private TestNode(Set<UUID> dead) {
        this.dead = dead;
    }

    /** The same node after its process was killed. */
    public TestNode startedAgain() {
        return new TestNode(Set.copyOf(made));
    }

    @Override
    public UUID newHolder() {
        UUID holder = UUID.randomUUID();
        made.add(holder);
        return holder;
    }

    @Override
    public boolean hasDied(UUID holder) {
        return dead.contains(holder);
    }
}
