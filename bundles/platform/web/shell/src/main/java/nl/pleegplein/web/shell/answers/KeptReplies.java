package nl.pleegplein.web.shell.answers;

import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.shell.entry.RequestFacts;

/**
 * Replies to visitors, to be sent again to other visitors who ask for the same while nothing has changed on the site.
 * Nothing is kept or given for who is signed in. Thread-safe.
 */
public final class KeptReplies {
    private final Kept kept;

    public KeptReplies(Kept kept) {
        this.kept = kept;
    }

    /** The reply to be given once more. */
    public Optional<Reply> find(RequestFacts request, long arrangement) {
        if (!isOfVisitor(request)) {
            return Optional.empty();
        }
        return kept.ofAnswer(Reply.class, request, arrangement).find().map(reply -> {
            String tag = reply.headers().getOrDefault("ETag", "");
            boolean unchanged = !tag.isEmpty() && Validators.isUnchanged(request, tag, Optional.empty());
            return unchanged ? reply.notModified() : reply;
        });
    }

    /** To be asked before the reply is made: what changes while it is made counts as later. */
    public Keeping begin(RequestFacts request, long arrangement) {
        if (!isOfVisitor(request)) {
            return reply -> {};
        }
        Kept.Place<Reply> place = kept.ofAnswer(Reply.class, request, arrangement);
        return reply -> {
            if (mayBeKept(reply)) {
                place.keep(reply);
            }
        };
    }

    /** Keeps a reply that is the same for all visitors, if it is small and was made without a change meanwhile. */
    public interface Keeping {
        void keep(Reply reply);
    }

    private static boolean isOfVisitor(RequestFacts request) {
        return request.viewer().equals(Viewer.visitor());
    }

    private static boolean mayBeKept(Reply reply) {
        return reply.status() == 200
                && reply.streamed().isEmpty()
                && reply.cookies().isEmpty();
    }
}
