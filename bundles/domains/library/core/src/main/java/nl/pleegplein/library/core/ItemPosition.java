package nl.pleegplein.library.core;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of what stands in order under an item. */
class ItemPosition implements Serializable {
    private UUID itemId;
    private int position;

    protected ItemPosition() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemPosition that && Objects.equals(itemId, that.itemId) && position == that.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemId, position);
    }
}
