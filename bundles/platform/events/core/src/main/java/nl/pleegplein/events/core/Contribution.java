package nl.pleegplein.events.core;

import java.util.Map;
import nl.pleegplein.events.api.EventHandler;

/** A handler and what it said about itself. */
record Contribution(EventHandler handler, String name, WantedKinds wanted, boolean fromBeginning) {
    private static final int MAX_NAME = 120;

    static Contribution of(EventHandler handler, Map<String, Object> properties) {
        return new Contribution(
                handler,
                String.valueOf(properties.getOrDefault(EventHandler.NAME, "")),
                WantedKinds.of(properties.get(EventHandler.KINDS)),
                "beginning".equals(properties.get(EventHandler.FROM)));
    }

    boolean isUsable() {
        return !name.isBlank() && name.length() <= MAX_NAME && !wanted.isEmpty();
    }
}
