package nl.pleegplein.events.core;

import java.util.Optional;
import java.util.UUID;

/** Where a follower is: walking through all items, or following the events. */
sealed interface FeedCursor {
    /** The place after which events are to be followed, now or when the walk is done. */
    Place place();

    String text();

    /**
     * A position in the outbox of one database.
     *
     * @param epoch names the database
     * @param event the one that has this position; empty when none has yet, or it is no longer kept
     */
    record Place(UUID epoch, long position, Optional<UUID> event) {
        private String text() {
            return epoch + ":" + position + ":" + event.map(UUID::toString).orElse("");
        }
    }

    /** Walking; {@code last} is the last item that was told. */
    record Scan(Place place, Optional<UUID> last) implements FeedCursor {
        @Override
        public String text() {
            return "scan:" + place.text() + ":" + last.map(UUID::toString).orElse("");
        }
    }

    record At(Place place) implements FeedCursor {
        @Override
        public String text() {
            return "at:" + place.text();
        }
    }

    /** Reads what {@link #text()} wrote; empty when it is something else. */
    static Optional<FeedCursor> parse(String text) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length == 4 && parts[0].equals("at")) {
                return Optional.of(new At(place(parts)));
            }
            if (parts.length == 5 && parts[0].equals("scan")) {
                return Optional.of(new Scan(place(parts), id(parts[4])));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Place place(String[] parts) {
        return new Place(UUID.fromString(parts[1]), Long.parseLong(parts[2]), id(parts[3]));
    }

    private static Optional<UUID> id(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    }
}
