package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps which domains have personal data, also while they are away. */
@Component(service = DomainRepository.class)
public final class DomainRepository {
    /** A site has a few dozen. */
    private static final int MOST = 1000;

    private final JpaTemplate jpa;

    @Activate
    public DomainRepository(@Reference(target = "(osgi.unit.name=privacy)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Map<String, KnownDomain> all() {
        return jpa.txExpr(
                em -> em
                        .createQuery("select d from DomainEntity d", DomainEntity.class)
                        .setMaxResults(MOST)
                        .getResultList()
                        .stream()
                        .map(DomainEntity::toKnown)
                        .collect(Collectors.toMap(KnownDomain::domain, Function.identity())));
    }

    /**
     * Remembers a domain. One that is new may have come with data of accounts that were closed before, for instance from a
     * backup: it has to erase those too.
     */
    void remember(KnownDomain known, Instant now) {
        jpa.tx(em -> {
            boolean isNew = em.createNativeQuery("insert into privacy_domain (domain, title_nl, title_en)"
                                    + " values (:domain, :dutch, :english) on conflict do nothing")
                            .setParameter("domain", known.domain())
                            .setParameter("dutch", known.title().dutch())
                            .setParameter("english", known.title().english())
                            .executeUpdate()
                    == 1;
            em.find(DomainEntity.class, known.domain()).become(known);
            if (isNew) {
                em.createNativeQuery("insert into privacy_task (account, domain, since, due)"
                                + " select account, cast(:domain as varchar), cast(:now as timestamp with time zone),"
                                + " cast(:now as timestamp with time zone) from privacy_erasure on conflict do nothing")
                        .setParameter("domain", known.domain())
                        .setParameter("now", now)
                        .executeUpdate();
            }
        });
    }
}
