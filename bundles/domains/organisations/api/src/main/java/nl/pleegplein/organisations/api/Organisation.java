package nl.pleegplein.organisations.api;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import nl.pleegplein.text.api.SafeHtml;

/**
 * An organisation as it tells about itself. Nothing of it is about a person.
 *
 * @param site its own site, which begins with {@code https://}
 * @param html what it tells
 * @param updated when something of it last changed
 */
public record Organisation(
        OrganisationCard card, Optional<URI> site, SafeHtml html, Instant created, Instant updated, long revision) {
    public String name() {
        return card.name();
    }

    public String path() {
        return card.path();
    }
}
