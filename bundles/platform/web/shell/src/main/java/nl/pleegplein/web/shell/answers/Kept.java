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
 * What was made for visitors, to be used again while nothing has changed on the site; nothing is kept without the
 * service that knows of changes. All kinds of things share one room, so that what is asked for most is what stays.
 * Thread-safe.
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
                        question.weight() + entry.thing().weight())
                // What somebody looked for does not stay longer than it can be of use.
                .expireAfterWrite(Freshness.LONGEST)
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** Something that can be kept: bytes and texts only, nothing of the bundle that made it. */
    public interface Thing {
        /** About how many bytes it takes. */
        int weight();
    }

    /**
     * Everything that what a visitor gets may depend on, but for the content.
     *
     * @param kind of the thing
     * @param arrangement of the sections, which the menu shows
     * @param coding of the answer; empty for what is no answer yet
     */
    private record Question(
            Class<? extends Thing> kind,
            long arrangement,
            String path,
            String query,
            boolean english,
            String coding,
            boolean secure,
            URI site) {
        int weight() {
            return OF_AN_ENTRY + 2 * (path.length() + query.length());
        }
    }

    private record Entry(Freshness freshness, Thing thing) {}

    /** One thing, before it is there. */
    public final class Place<T extends Thing> {
        private final Class<T> kind;
        private final Question question;
        private final long before;

        private Place(Class<T> kind, Question question, long before) {
            this.kind = kind;
            this.question = question;
            this.before = before;
        }

        /** What is kept here and still right. */
        public Optional<T> find() {
            Optional<SiteRevision> site = site();
            Entry found = site.isEmpty() ? null : kept.getIfPresent(question);
            return found == null || !found.freshness().lasts(site.get(), nanoTime.getAsLong())
                    ? Optional.empty()
                    : Optional.of(kind.cast(found.thing()));
        }

        /** Keeps it if it is small, and nothing has changed since this place was asked for. */
        public void keep(T thing) {
            Optional<SiteRevision> site = site();
            if (site.isEmpty() || thing.weight() > LARGEST) {
                return;
            }
            Freshness.of(site.get(), before, nanoTime.getAsLong())
                    .ifPresent(freshness -> kept.put(question, new Entry(freshness, thing)));
        }
    }

    /** The place of an answer. To be asked for before it is made: what changes while it is made counts as later. */
    public <T extends Thing> Place<T> ofAnswer(Class<T> kind, RequestFacts request, long arrangement) {
        return place(kind, request, arrangement, request.acceptsGzip() ? "gzip" : "identity");
    }

    /** The place of a part of an answer; as {@link #ofAnswer}. */
    public <T extends Thing> Place<T> ofPart(Class<T> kind, RequestFacts request, long arrangement) {
        return place(kind, request, arrangement, "");
    }

    private <T extends Thing> Place<T> place(Class<T> kind, RequestFacts request, long arrangement, String coding) {
        Question question = new Question(
                kind,
                arrangement,
                request.path().raw(),
                request.query(),
                request.locale().equals(RequestFacts.ENGLISH),
                coding,
                request.secure(),
                request.site());
        return new Place<>(kind, question, site().map(SiteRevision::current).orElse(0L));
    }

    private Optional<SiteRevision> site() {
        return mostBytes > 0 ? revision.get() : Optional.empty();
    }
}
