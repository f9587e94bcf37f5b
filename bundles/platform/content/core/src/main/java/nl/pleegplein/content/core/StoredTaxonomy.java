package nl.pleegplein.content.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves terms from memory and looks every two seconds whether another node has changed one. */
@Component(service = {Taxonomy.class, StoredTaxonomy.class})
public final class StoredTaxonomy implements Taxonomy {
    private static final Logger log = LoggerFactory.getLogger(StoredTaxonomy.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final TermRepository repository;
    private final Events events;
    private final Retries retries;
    private final Clock clock;
    private final Lock refreshing = new ReentrantLock();
    private volatile TaxonomySnapshot snapshot = TaxonomySnapshot.NONE;
    private volatile Instant lookAgain = Instant.MIN;

    @Activate
    public StoredTaxonomy(
            @Reference TermRepository repository,
            @Reference Events events,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.repository = repository;
        this.events = events;
        this.retries = retries;
        this.clock = clock;
        try {
            fill();
        } catch (RuntimeException e) {
            // The first who reads tries again; a component that fails to start would not.
            log.warn("The taxonomy cannot be loaded yet", e);
        }
    }

    @Override
    public List<Term> terms(TermKind kind) {
        return current().terms(kind);
    }

    @Override
    public Optional<Term> term(TermKind kind, String slug) {
        return current().term(kind, slug);
    }

    @Override
    public void save(Term term, Viewer viewer) {
        saveAll(List.of(term), viewer);
    }

    /** As {@link #save}, for all of these or none; says how many were new or differed. */
    int saveAll(List<Term> terms, Viewer viewer) {
        requireEditor(viewer);
        terms.forEach(TermRules::check);
        int changed = retries.retrying(() -> repository.save(terms, this::tell));
        lookAgain = Instant.MIN;
        return changed;
    }

    void requireEditor(Viewer viewer) {
        if (!mayEdit(viewer)) {
            throw new ForbiddenException(
                    "content.taxonomy.forbidden", "Only editors and operators change the taxonomy");
        }
    }

    private void tell(Term term, long revision) {
        ContentRef ref = new ContentRef("term", TermEntity.id(term));
        events.publish(new DomainEvent("term.changed", ref, revision, Optional.empty()));
    }

    @Override
    public long revision() {
        return current().revision();
    }

    private TaxonomySnapshot current() {
        if (snapshot == TaxonomySnapshot.NONE) {
            fill();
        } else if (isTimeToLook() && refreshing.tryLock()) {
            try {
                lookAgain = clock.instant().plus(FRESH);
                refresh();
            } catch (RuntimeException e) {
                log.warn("The taxonomy cannot be read; what is in memory stays in use", e);
            } finally {
                refreshing.unlock();
            }
        }
        return snapshot;
    }

    /** Also when that is further away than it ever was: then the clock was set back. */
    private boolean isTimeToLook() {
        Instant now = clock.instant();
        return !now.isBefore(lookAgain) || lookAgain.isAfter(now.plus(FRESH));
    }

    private void fill() {
        refreshing.lock();
        try {
            if (snapshot == TaxonomySnapshot.NONE) {
                retries.retrying(() -> {
                    repository.fillWhenEmpty(TaxonomyFile::read);
                    return true;
                });
                refresh();
                lookAgain = clock.instant().plus(FRESH);
            }
        } finally {
            refreshing.unlock();
        }
    }

    private void refresh() {
        repository.changedSince(snapshot.revision()).ifPresent(stored -> snapshot = TaxonomySnapshot.of(stored));
    }
}
