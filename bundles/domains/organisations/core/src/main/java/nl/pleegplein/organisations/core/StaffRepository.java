package nl.pleegplein.organisations.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.StaffRole;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who works for organisations, and who was asked to. */
@Component(service = StaffRepository.class)
public final class StaffRepository {
    private final JpaTemplate jpa;

    @Activate
    public StaffRepository(@Reference(target = "(osgi.unit.name=organisations)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Optional<StaffEntity> find(OrganisationId organisation, AccountId account) {
        return jpa.txExpr(em -> first(about(em, StaffEntity.class, organisation, account)));
    }

    Optional<InvitationEntity> invitation(OrganisationId organisation, AccountId account) {
        return jpa.txExpr(em -> first(about(em, InvitationEntity.class, organisation, account)));
    }

    private static <T> TypedQuery<T> about(
            EntityManager em, Class<T> type, OrganisationId organisation, AccountId account) {
        return em.createQuery(
                        "select s from " + type.getSimpleName()
                                + " s where s.organisation = :organisation and s.account = :account",
                        type)
                .setParameter("organisation", organisation.value())
                .setParameter("account", account.value());
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.getResultList().stream().findFirst();
    }

    Optional<StaffEntity> find(UUID id) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(StaffEntity.class, id)));
    }

    Optional<InvitationEntity> invitation(UUID id) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(InvitationEntity.class, id)));
    }

    /** Which of the organisations are there in which an account has a role, at most so many. */
    Set<OrganisationId> activeOf(AccountId account, int most) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select o.id from OrganisationEntity o, StaffEntity s where o.id = s.organisation"
                                + " and o.state = :active and s.account = :account order by o.id",
                        UUID.class)
                .setParameter("active", OrganisationState.ACTIVE)
                .setParameter("account", account.value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What an account does for an organisation that is there. */
    Optional<StaffRole> activeRole(OrganisationId organisation, AccountId account) {
        return jpa.txExpr(em -> first(em.createQuery(
                        "select s.role from OrganisationEntity o, StaffEntity s where o.id = s.organisation"
                                + " and o.state = :active and o.id = :organisation and s.account = :account",
                        StaffRole.class)
                .setParameter("active", OrganisationState.ACTIVE)
                .setParameter("organisation", organisation.value())
                .setParameter("account", account.value())));
    }

    List<StaffEntity> of(OrganisationId organisation, int most) {
        return jpa.txExpr(em -> em.createQuery(
                        "select s from StaffEntity s where s.organisation = :organisation order by s.id",
                        StaffEntity.class)
                .setParameter("organisation", organisation.value())
                .setMaxResults(most)
                .getResultList());
    }

    List<InvitationEntity> invitations(OrganisationId organisation, int most) {
        return jpa.txExpr(em -> em.createQuery(
                        "select i from InvitationEntity i where i.organisation = :organisation order by i.id",
                        InvitationEntity.class)
                .setParameter("organisation", organisation.value())
                .setMaxResults(most)
                .getResultList());
    }

    List<StaffEntity> of(AccountId account, int most) {
        return jpa.txExpr(em -> em.createQuery(
                        "select s from StaffEntity s where s.account = :account order by s.id", StaffEntity.class)
                .setParameter("account", account.value())
                .setMaxResults(most)
                .getResultList());
    }

    List<InvitationEntity> invitations(AccountId account, int most) {
        return jpa.txExpr(em -> em.createQuery(
                        "select i from InvitationEntity i where i.account = :account order by i.id",
                        InvitationEntity.class)
                .setParameter("account", account.value())
                .setMaxResults(most)
                .getResultList());
    }

    void add(Object row) {
        jpa.tx(em -> em.persist(row));
    }

    /** At once, so that another row can take its place in the same transaction. */
    void remove(Object row) {
        jpa.tx(em -> {
            em.remove(em.contains(row) ? row : em.merge(row));
            em.flush();
        });
    }

    void removeOpenInvitationsBy(AccountId account, OrganisationId organisation) {
        removeOpen("invitedBy", account, organisation);
    }

    void removeOpenInvitationOf(AccountId account, OrganisationId organisation) {
        removeOpen("account", account, organisation);
    }

    /** What was declined stays until its term is over. */
    private void removeOpen(String whose, AccountId account, OrganisationId organisation) {
        jpa.tx(em -> em.createQuery("delete from InvitationEntity i where i.organisation = :organisation and i." + whose
                        + " = :account and i.declined = false")
                .setParameter("organisation", organisation.value())
                .setParameter("account", account.value())
                .executeUpdate());
    }

    int removeExpired(Instant now) {
        return jpa.txExpr(em -> em.createQuery("delete from InvitationEntity i where i.expires <= :now")
                .setParameter("now", now)
                .executeUpdate());
    }

    /** Gives how many rows went, open invitations that they made among them. */
    int removeAll(AccountId account) {
        return removeOpenInvitationsBy(account) + removeOwn(account);
    }

    private int removeOpenInvitationsBy(AccountId account) {
        return jpa.txExpr(em -> em.createQuery(
                        "delete from InvitationEntity i where i.invitedBy = :account and i.declined = false")
                .setParameter("account", account.value())
                .executeUpdate());
    }

    private int removeOwn(AccountId account) {
        return jpa.txExpr(em -> Set.of("InvitationEntity", "StaffEntity").stream()
                .mapToInt(type -> em.createQuery("delete from " + type + " s where s.account = :account")
                        .setParameter("account", account.value())
                        .executeUpdate())
                .sum());
    }

    /** Gives how many rows stay without who asked. */
    int forgetWhoInvited(AccountId account) {
        return jpa.txExpr(em -> Set.of("InvitationEntity", "StaffEntity").stream()
                .mapToInt(type -> em.createQuery(
                                "update " + type + " s set s.invitedBy = null where s.invitedBy = :account")
                        .setParameter("account", account.value())
                        .executeUpdate())
                .sum());
    }
}
