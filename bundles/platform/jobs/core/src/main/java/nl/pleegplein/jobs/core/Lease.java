package nl.pleegplein.jobs.core;

import java.time.Instant;
import java.util.UUID;

/** That an attempt is under way, until a time by the clock of its node. */
record Lease(UUID attempt, Instant until) {}
