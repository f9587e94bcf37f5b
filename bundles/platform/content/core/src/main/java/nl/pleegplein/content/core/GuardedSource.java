package nl.pleegplein.content.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.SafeHtml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source whose faults stay its own: they are logged with its kind, and what it could not give is nothing. A refusal
 * passes only where the caller has something of this very source in hand, a cursor or the id of an item; questions that
 * go to all sources must not end with the refusal of one. What it answers about things that are not its own is dropped.
 */
final class GuardedSource implements ContentSource {
    private static final Logger log = LoggerFactory.getLogger(GuardedSource.class);
    private static final int MOST_IDS = 200;
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final String kind;
    private final ContentSource source;
    private final BooleanSupplier settled;

    /** @param settled whether it is here and nothing is being changed that it stands on; what fails else is nobody's fault */
    GuardedSource(String kind, ContentSource source, BooleanSupplier settled) {
        this.kind = kind;
        this.source = source;
        this.settled = settled;
    }

    boolean isWhatItSays() {
        return guarded("kind", () -> source.kind().equals(kind), false);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
        List<String> all = new ArrayList<>(ids);
        Map<String, ContentItem> visible = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            Set<String> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + MOST_IDS)));
            visible.putAll(guarded("visible", () -> asked(some, source.visible(some, viewer)), Map.of()));
        }
        return visible;
    }

    /** A failure is told: a follower that took it for the end would drop what it has not seen yet. */
    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        return addressed(
                        "changesSince",
                        () -> Optional.of(own(source.changesSince(cursor, limit))),
                        Optional.<Changes>empty())
                .orElseThrow(() -> new BusyException(
                        "error.unavailable", "The changes of kind " + kind + " cannot be read now", RETRY, false));
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        Supplier<Slice<ContentItem>> question = () -> own(source.newest(filter, after, limit, viewer));
        return after.isPresent()
                ? addressed("newest", question, Slice.empty())
                : guarded("newest", question, Slice.empty());
    }

    @Override
    public long count() {
        return guarded("count", source::count, 0L);
    }

    @Override
    public Map<String, SafeHtml> texts(Set<String> ids, Viewer viewer) {
        return guarded("texts", () -> wanted(ids, source.texts(ids, viewer)), Map.of());
    }

    private Map<String, SafeHtml> wanted(Set<String> ids, Map<String, SafeHtml> answered) {
        Map<String, SafeHtml> wanted = new HashMap<>();
        answered.forEach((id, text) -> {
            if (ids.contains(id) && text != null) {
                wanted.put(id, text);
            } else {
                log.error("Content source '{}' gives a text that it was not asked for", kind);
            }
        });
        return wanted;
    }

    @Override
    public Optional<ContentItem> byPath(String path, Viewer viewer) {
        return guarded("byPath", () -> source.byPath(path, viewer).filter(item -> isOwn(item.ref())), Optional.empty());
    }

    @Override
    public List<String> listingPaths() {
        return guarded("listingPaths", source::listingPaths, List.of());
    }

    @Override
    public String label(Locale locale) {
        return guarded("label", () -> source.label(locale), kind);
    }

    @Override
    public String schemaType() {
        return guarded("schemaType", source::schemaType, "CreativeWork");
    }

    private Map<String, ContentItem> asked(Set<String> ids, Map<String, ContentItem> answered) {
        Map<String, ContentItem> asked = new HashMap<>();
        answered.forEach((id, item) -> {
            if (ids.contains(id) && item != null && item.ref().id().equals(id) && isOwn(item.ref())) {
                asked.put(id, item);
            } else {
                log.error("Content source '{}' answers what it was not asked for", kind);
            }
        });
        return asked;
    }

    private Slice<ContentItem> own(Slice<ContentItem> slice) {
        boolean all = slice.items().stream().allMatch(item -> isOwn(item.ref()));
        return all
                ? slice
                : new Slice<>(
                        slice.items().stream().filter(item -> isOwn(item.ref())).toList(), slice.next());
    }

    private Changes own(Changes changes) {
        List<ContentChange> own =
                changes.changes().stream().filter(change -> isOwn(change.ref())).toList();
        return new Changes(own, changes.cursor(), changes.restarted(), changes.more());
    }

    private boolean isOwn(ContentRef ref) {
        if (ref.kind().equals(kind)) {
            return true;
        }
        log.error("Content source '{}' answers with something of kind '{}'", kind, ref.kind());
        return false;
    }

    private <T> T guarded(String call, Supplier<T> question, T nothing) {
        try {
            return addressed(call, question, nothing);
        } catch (DomainException refusal) {
            log.warn("Content source '{}' refuses {}: {}", kind, call, refusal.toString());
            return nothing;
        }
    }

    private <T> T addressed(String call, Supplier<T> question, T nothing) {
        long start = System.nanoTime();
        try {
            T answer = question.get();
            if (answer == null) {
                log.error("Content source '{}' answers null to {}", kind, call);
                return nothing;
            }
            return answer;
        } catch (DomainException refusal) {
            throw refusal;
        } catch (RuntimeException | Error e) {
            // A stack that overflows is the source's own; of the other faults of the machine it is not to blame.
            if (e instanceof VirtualMachineError machine && !(e instanceof StackOverflowError)) {
                throw machine;
            }
            if (settled.getAsBoolean()) {
                log.error("Content source '{}' fails at {}", kind, call, e);
            } else {
                log.info("Content source '{}' was cut off at {}: {}", kind, call, e.toString());
            }
            return nothing;
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (taken.compareTo(SLOW) > 0) {
                log.warn("Content source '{}' takes {} ms for {}", kind, taken.toMillis(), call);
            }
        }
    }
}
