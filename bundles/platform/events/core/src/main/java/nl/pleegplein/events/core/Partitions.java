package nl.pleegplein.events.core;

import nl.pleegplein.content.api.ContentRef;

/** Events of one ref stand in one partition. The hash is stored: it must never change. */
final class Partitions {
    static final int COUNT = 16;

    private Partitions() {}

    static int of(ContentRef ref) {
        return Math.floorMod(ref.toString().hashCode(), COUNT);
    }
}
