package nl.pleegplein.content.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import nl.pleegplein.content.api.ConflictException;
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
    private final int maxTerms;

    @Activate
    public TermRepository(@Reference(target = "(osgi.unit.name=content)") JpaTemplate jpa) {
        this(jpa, MAX_TERMS);
    }

    TermRepository(JpaTemplate jpa, int maxTerms) {
        this.jpa = jpa;
        this.maxTerms = maxTerms;
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

    /**
     * Stores those of the terms that are new or differ from what is there; all of them or, after an exception, none.
     *
     * @param inTransaction told each of them with its revision before the commit
     * @return how many they are
     * @throws ConflictException when there would be more terms than can be read
     */
    int save(List<Term> terms, ObjLongConsumer<Term> inTransaction) {
        return jpa.txExpr(em -> {
            TaxonomyRevision revision = locked(em);
            Map<String, Term> present = terms(em).stream().collect(Collectors.toMap(TermEntity::id, term -> term));
            List<Term> changed = terms.stream()
                    .filter(term -> !term.equals(present.get(TermEntity.id(term))))
                    .toList();
            changed.forEach(term -> present.put(TermEntity.id(term), term));
            if (present.size() > maxTerms) {
                throw new ConflictException("content.taxonomy.full", "There may be at most " + maxTerms + " terms");
            }
            for (Term term : changed) {
                em.merge(new TermEntity(term));
                inTransaction.accept(term, revision.next());
            }
            return changed.size();
        });
    }

    private List<Term> terms(EntityManager em) {
        return em.createQuery("select t from TermEntity t order by t.kind, t.place, t.slug", TermEntity.class)
                .setMaxResults(maxTerms)
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
