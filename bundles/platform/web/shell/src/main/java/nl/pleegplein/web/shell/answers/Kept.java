package nl.pleegplein.web.shell.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.pleegplein.content.api.Freshness;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.web.shell.entry.RequestFacts;

/**
 * The room for replies that are used again while nothing has changed on the site; nothing is kept without the service that
 * knows of changes. What is asked for most is what stays. Thread-safe.
 */
public final class Kept {
    private static final int LARGEST = 512 * 1024;
    private static final int OF_AN_ENTRY = 1024;

    private final Supplier<Optional<SiteRevision>> revision;
    private final LongSupplier nanoTime;
    private final long mostBytes;
    private final Cache<Question, Entry> kept;

    /**
     * @param revision empty while nobody tells of changes
     * @param mostBytes that all together may take; 0: nothing is kept
     */
    public Kept(Supplier<Optional<SiteRevision>> revision, long mostBytes, LongSupplier nanoTime) {
        this.revision = revision;
        this.nanoTime = nanoTime;
        this.mostBytes = mostBytes;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Question question, Entry entry) ->
                        question.weight() + entry.reply().weight())
                // What somebody looked for does not stay longer than it can be of use.
                .expireAfterWrite(Freshness.LONGEST)
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Everything that a reply may depend on, but for the content.
     *
     * @param arrangement of the sections, which the menu shows
     */
    private record Question(
            Audience audience,
            long arrangement,
            String path,
            String query,
            boolean english,
            boolean gzip,
            boolean secure,
            URI site) {
        int weight() {
            return OF_AN_ENTRY + 2 * (path.length() + query.length());
        }
    }

    private record Entry(Freshness freshness, Reply reply) {}

    /** Of one reply, before it is there. */
    final class Place {
        private final Question question;
        private final long before;

        private Place(Question question, long before) {
            this.question = question;
            this.before = before;
        }

        /** What is kept here and still right. */
        Optional<Reply> find() {
            Optional<SiteRevision> site = site();
            Entry found = site.isEmpty() ? null : kept.getIfPresent(question);
            return found == null || !found.freshness().lasts(site.get(), nanoTime.getAsLong())
                    ? Optional.empty()
                    : Optional.of(found.reply());
        }

        /** Keeps it if it is small, and nothing has changed since this place was asked for. */
        void keep(Reply reply) {
            Optional<SiteRevision> site = site();
            if (site.isEmpty() || reply.weight() > LARGEST) {
                return;
            }
            Freshness.of(site.get(), before, nanoTime.getAsLong())
                    .ifPresent(freshness -> kept.put(question, new Entry(freshness, reply)));
        }
    }

    /** To be asked for before the reply is made: what changes while it is made counts as later. */
    Place place(RequestFacts request, Audience audience, long arrangement) {
        Question question = new Question(
                audience,
                arrangement,
                request.path().raw(),
                request.query(),
                request.locale().equals(RequestFacts.ENGLISH),
                request.acceptsGzip(),
                request.secure(),
                request.site());
        return new Place(question, site().map(SiteRevision::current).orElse(0L));
    }

    private Optional<SiteRevision> site() {
        return mostBytes > 0 ? revision.get() : Optional.empty();
    }
}
