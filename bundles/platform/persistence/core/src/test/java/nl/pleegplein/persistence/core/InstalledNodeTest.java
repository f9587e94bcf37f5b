package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.pleegplein.persistence.api.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledNodeTest {
    @TempDir
    Path data;

    @Test
    void aHolderOfThisLifeIsAlive() {
        Node node = node(1);
        UUID holder = node.newHolder();
        assertFalse(node.hasDied(holder));
        assertNotEquals(holder, node.newHolder());
        assertEquals(8, holder.version());
        assertEquals(2, holder.variant());
    }

    @Test
    void aHolderOfAFormerLifeHasDied() {
        UUID holder = node(1).newHolder();
        assertTrue(node(2).hasDied(holder));
    }

    @Test
    void theBundleThatStartsAgainInTheSameProcessIsNoNewLife() {
        UUID holder = node(1).newHolder();
        assertFalse(node(1).hasDied(holder));
    }

    @Test
    void nobodyTellsWhetherAnotherNodeLives() {
        UUID elsewhere = new InstalledNode(data.resolve("another/node"), 1).newHolder();
        assertFalse(node(2).hasDied(elsewhere));
        assertFalse(node(2).hasDied(UUID.randomUUID()));
    }

    @Test
    void anUnreadableFileMakesANewNode() throws Exception {
        UUID holder = node(1).newHolder();
        Files.writeString(data.resolve("node"), "broken");
        assertFalse(node(2).hasDied(holder));
        UUID renewed = node(2).newHolder();
        assertTrue(node(3).hasDied(renewed));
    }

    private Node node(long life) {
        return new InstalledNode(data.resolve("node"), life);
    }
}
