package nl.pleegplein.web.shell.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Freshness;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.web.shell.entry.RequestFacts;

/**
 * Replies to visitors, to be sent again to other visitors who ask for the same while nothing has changed on the site. Kept
 * are bytes and headers only, nothing of the bundle that made them; nothing is kept or given for who is signed in, nor
 * without the service that knows of changes. Thread-safe.
 */
public final class KeptReplies {
    private static final int LARGEST = 512 * 1024;
    private static final int OF_AN_ENTRY = 1024;

    private final Supplier<Optional<SiteRevision>> revision;
    private final LongSupplier nanoTime;
    private final long mostBytes;
    private final Cache<Question, Kept> kept;

    /**
     * @param revision empty while nobody tells of changes
     * @param mostBytes that all together may take; 0: nothing is kept
     */
    public KeptReplies(Supplier<Optional<SiteRevision>> revision, long mostBytes, LongSupplier nanoTime) {
        this.revision = revision;
        this.nanoTime = nanoTime;
        this.mostBytes = mostBytes;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Question question, Kept reply) -> question.weight() + reply.weight())
                // What somebody looked for does not stay longer than it can be of use.
                .expireAfterWrite(Freshness.LONGEST)
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Everything that a reply to a visitor may depend on, but for the content.
     *
     * @param arrangement of the sections, which the menu shows
     */
    private record Question(
            long arrangement, String path, String query, boolean english, boolean gzip, boolean secure, URI site) {
        int weight() {
            return OF_AN_ENTRY + 2 * (path.length() + query.length());
        }
    }

    private record Kept(Freshness freshness, Reply reply) {
        int weight() {
            return reply.body().length;
        }
    }

    /** The reply to be given once more. */
    public Optional<Reply> find(RequestFacts request, long arrangement) {
        Optional<SiteRevision> site = site(request);
        if (site.isEmpty()) {
            return Optional.empty();
        }
        Kept found = kept.getIfPresent(question(request, arrangement));
        if (found == null || !found.freshness().lasts(site.get(), nanoTime.getAsLong())) {
            return Optional.empty();
        }
        Reply reply = found.reply();
        String tag = reply.headers().getOrDefault("ETag", "");
        boolean unchanged = !tag.isEmpty() && Validators.isUnchanged(request, tag, Optional.empty());
        return Optional.of(unchanged ? reply.notModified() : reply);
    }

    /** To be asked before the reply is made: what changes while it is made counts as later. */
    public Keeping begin(RequestFacts request, long arrangement) {
        long before = site(request).map(SiteRevision::current).orElse(0L);
        return reply -> keep(request, arrangement, before, reply);
    }

    /** Keeps a reply that is the same for all visitors, if it is small and was made without a change meanwhile. */
    public interface Keeping {
        void keep(Reply reply);
    }

    private void keep(RequestFacts request, long arrangement, long before, Reply reply) {
        Optional<SiteRevision> site = site(request);
        if (site.isEmpty() || !mayBeKept(reply)) {
            return;
        }
        Freshness.of(site.get(), before, nanoTime.getAsLong())
                .ifPresent(freshness -> kept.put(question(request, arrangement), new Kept(freshness, reply)));
    }

    private Optional<SiteRevision> site(RequestFacts request) {
        return mostBytes > 0 && request.viewer().equals(Viewer.visitor()) ? revision.get() : Optional.empty();
    }

    private static boolean mayBeKept(Reply reply) {
        return reply.status() == 200
                && reply.streamed().isEmpty()
                && reply.body().length <= LARGEST
                && reply.cookies().isEmpty();
    }

    private static Question question(RequestFacts request, long arrangement) {
        return new Question(
                arrangement,
                request.path().raw(),
                request.query(),
                request.locale().equals(RequestFacts.ENGLISH),
                request.acceptsGzip(),
                request.secure(),
                request.site());
    }
}
