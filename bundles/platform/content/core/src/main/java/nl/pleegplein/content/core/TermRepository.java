package nl.pleegplein.content.core;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import nl.pleegplein.content.api.Term;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Terms in the database. Every change holds the one row of the revision, so that revisions have no gaps or doubles. */
@Component(service = TermRepository.class)
public final class TermRepository {
    private static final int MAX_TERMS = 20_000;

    private final JpaTemplate jpa;

    @Activate
    public TermRepository(@Reference(target = "(osgi.unit.name=content)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** All terms at one revision. */
    record Stored(long revision, List<Term> terms) {}

    /** All terms, unless the revision is still this one. */
    Optional<Stored> changedSince(long revision) {
        return jpa.txExpr(em -> {
            // The revision first: terms that are newer than it are only read once more.
            TaxonomyRevision now = em.find(TaxonomyRevision.class, TaxonomyRevision.ONLY);
            long current = now == null ? 0 : now.revision();
            return current == revision ? Optional.empty() : Optional.of(new Stored(current, terms(em)));
        });
    }

    /** Stores these terms when there are none yet; of two nodes that do so at once the second finds them there. */
    void fillWhenEmpty(Supplier<List<Term>> terms) {
        jpa.tx(em -> {
            TaxonomyRevision revision = locked(em);
            if (revision.revision() == 0) {
                terms.get().forEach(term -> em.persist(new TermEntity(term)));
                revision.next();
            }
        });
    }

    /** @param inTransaction told the new revision before the commit */
    void save(Term term, LongConsumer inTransaction) {
        jpa.tx(em -> {
            long revision = locked(em).next();
            em.merge(new TermEntity(term));
            inTransaction.accept(revision);
        });
    }

    private static List<Term> terms(EntityManager em) {
        return em.createQuery("select t from TermEntity t order by t.kind, t.place, t.slug", TermEntity.class)
                .setMaxResults(MAX_TERMS)
                .getResultStream()
                .map(TermEntity::toTerm)
                .toList();
    }

    private static TaxonomyRevision locked(EntityManager em) {
        em.createNativeQuery("insert into content_taxonomy (id, revision) values (1, 0) on conflict do nothing")
                .executeUpdate();
        return em.find(TaxonomyRevision.class, TaxonomyRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
