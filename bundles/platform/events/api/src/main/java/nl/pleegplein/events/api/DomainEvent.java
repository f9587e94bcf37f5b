package nl.pleegplein.events.api;

import java.util.Objects;
import java.util.Optional;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.PublicActor;

/**
 * Something has changed. Carries no text and no personal data: whoever wants to know more asks the domain.
 *
 * @param kind what happened: the kind of the thing, a dot, a verb in the past, such as {@code article.changed}
 * @param ref what it happened to; events of one ref are delivered in the order of their commits
 * @param revision the revision of the thing after the change
 * @param actor who did it, as far as others may know
 */
public record DomainEvent(String kind, ContentRef ref, long revision, Optional<PublicActor> actor) {
    public DomainEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(ref, "ref");
    }
}
