package nl.pleegplein.events.api;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way to a handler.
 *
 * @param id the same at each attempt: a handler that must not do something twice remembers it
 * @param position grows in the order in which events were found committed
 * @param at when it happened
 */
public record DeliveredEvent(UUID id, long position, DomainEvent event, Instant at) {}
