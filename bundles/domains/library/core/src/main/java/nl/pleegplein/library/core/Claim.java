package nl.pleegplein.library.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of a draft that wants certain addresses: a new item, a new state of the item that has them, or nothing
 * because they belong to something else.
 *
 * @param holder the item to change; empty: a new one
 * @param unchanged whether the item was made of the very same file
 * @param conflict why it cannot be
 */
public record Claim(Optional<UUID> holder, boolean unchanged, Optional<String> conflict) {
    /** @param owners of the draft's slugs, as far as they are in use */
    public static Claim of(ItemDraft draft, List<Owner> owners, Provenance provenance) {
        if (owners.isEmpty()) {
            return new Claim(Optional.empty(), false, Optional.empty());
        }
        Owner first = owners.get(0);
        for (Owner owner : owners) {
            if (!owner.origin().equals(provenance.origin())) {
                return refused("slug '" + owner.slug() + "' belongs to content of origin '" + owner.origin() + "'");
            }
            // An old address is handed on only together with the item's own: else a redirect would change its goal.
            if (!draft.slugs().contains(owner.presentSlug())) {
                return refused("slug '" + owner.slug() + "' already leads to '" + owner.presentSlug() + "'");
            }
            if (!owner.item().equals(first.item())) {
                return refused("slugs '" + first.slug() + "' and '" + owner.slug() + "' are two different items");
            }
        }
        boolean unchanged =
                first.hash().equals(provenance.hash()) && first.presentSlug().equals(draft.slug());
        return new Claim(Optional.of(first.item()), unchanged, Optional.empty());
    }

    private static Claim refused(String why) {
        return new Claim(Optional.empty(), false, Optional.of(why));
    }
}
