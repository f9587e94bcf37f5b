package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.UUID;

/** That one node does something, until a time by its own clock. */
record Lease(UUID owner, Instant until) {}
