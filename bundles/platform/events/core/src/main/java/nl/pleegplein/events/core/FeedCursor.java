package nl.pleegplein.events.core;

import java.util.Optional;
import java.util.UUID;

/** Where a follower is: walking through all items, or following the events. */
sealed interface FeedCursor {
    UUID epoch();

    /** The position after which events are to be followed, now or when the walk is done. */
    long position();

    String text();

    /** Walking; {@code last} is the last item that was told. */
    record Scan(UUID epoch, long position, Optional<UUID> last) implements FeedCursor {
        @Override
        public String text() {
            return "scan:" + epoch + ":" + position + ":"
                    + last.map(UUID::toString).orElse("");
        }
    }

    record At(UUID epoch, long position) implements FeedCursor {
        @Override
        public String text() {
            return "at:" + epoch + ":" + position;
        }
    }

    /** Reads what {@link #text()} wrote; empty when it is something else. */
    static Optional<FeedCursor> parse(String text) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length == 3 && parts[0].equals("at")) {
                return Optional.of(new At(UUID.fromString(parts[1]), Long.parseLong(parts[2])));
            }
            if (parts.length == 4 && parts[0].equals("scan")) {
                Optional<UUID> last = parts[3].isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(parts[3]));
                return Optional.of(new Scan(UUID.fromString(parts[1]), Long.parseLong(parts[2]), last));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
