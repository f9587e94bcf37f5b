package nl.pleegplein.web.shell.answers;

import java.util.Optional;
import nl.pleegplein.web.shell.entry.RequestFacts;

/**
 * Replies to an {@link Audience}, to be sent again to others of it who ask for the same while nothing has changed on the site.
 * Nothing is kept that was made for one reader. Thread-safe.
 */
public final class KeptReplies {
    private final Kept kept;

    public KeptReplies(Kept kept) {
        this.kept = kept;
    }

    /**
     * The reply to be given once more.
     *
     * @param forAll whether the route gives members what it gives visitors
     */
    public Optional<Reply> find(RequestFacts request, boolean forAll, long arrangement) {
        return Audience.of(request.viewer(), forAll)
                .flatMap(audience -> kept.place(request, audience, arrangement).find())
                .map(reply -> {
                    String tag = reply.headers().getOrDefault("ETag", "");
                    boolean unchanged = !tag.isEmpty() && Validators.isUnchanged(request, tag, Optional.empty());
                    return unchanged ? reply.notModified() : reply;
                });
    }

    /** To be asked before the reply is made: what changes while it is made counts as later. */
    public Keeping begin(RequestFacts request, boolean forAll, long arrangement) {
        Optional<Kept.Place> place =
                Audience.of(request.viewer(), forAll).map(audience -> kept.place(request, audience, arrangement));
        return reply -> place.filter(some -> mayBeKept(reply)).ifPresent(some -> some.keep(reply));
    }

    /** Keeps a reply that is the same for its whole audience, if it is small and was made without a change meanwhile. */
    public interface Keeping {
        void keep(Reply reply);
    }

    private static boolean mayBeKept(Reply reply) {
        return reply.status() == 200
                && reply.streamed().isEmpty()
                && reply.cookies().isEmpty();
    }
}
