package nl.pleegplein.privacy.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Gives back and erases what a domain keeps about someone. A domain that says {@code Pleegplein-Personal-Data: yes} must
 * contribute one as a service with the property {@link #DOMAIN}; without it the domain is not shown. Its core also says in
 * the header {@code Pleegplein-Personal-Tables} how its tables are emptied when it is not there to do so
 * ({@code nl.pleegplein.persistence.api.PersonalTable}). Thread-safe.
 */
@ConsumerType
public interface PersonalDataSource {
    /** Service property: the domain, as in the header {@code Pleegplein-Domain}. */
    String DOMAIN = "pleegplein.privacy.domain";

    /**
     * Writes all that is kept about someone, as it is read: nothing limits how much that is. Whatever it throws leaves the
     * export without the rest of this domain, which is then marked as incomplete.
     */
    void export(Subject subject, ExportWriter writer);

    /**
     * Erases in one transaction. Doing it again does no harm. Called in no transaction, by one node at a time, and again some
     * time later when it throws.
     */
    ErasureReceipt erase(Subject subject, ErasureChoice choice);

    /** What the domain is called on the site; without one its id is shown. */
    default Optional<Wording> title() {
        return Optional.empty();
    }

    /** What the domain uses data about people for. Each {@link Purpose#id} begins with the domain. */
    default List<Purpose> purposes() {
        return List.of();
    }

    /**
     * What the names in an export mean, for who reads it: for a collection by its name ({@code mails}), for a field by both
     * ({@code mails.created}). What is missing is shown by its name.
     */
    default Map<String, Wording> labels() {
        return Map.of();
    }
}
