package nl.pleegplein.persistence.api;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Erases what stands about an account in the tables of a domain that is not there to do it. For the privacy room: nothing here
 * asks who calls. Thread-safe.
 */
@ProviderType
public interface PersonalTables {
    /** What an erasure did: how many rows went, and of how many rows the column was emptied. */
    record Erased(long removed, long emptied) {}

    /**
     * Does what the entries say, in their order and in one transaction of its own; not to be called in one.
     *
     * @param keepNameless what {@link PersonalTable.Action#CHOICE} is to do: empty the column rather than remove the row
     * @throws IllegalArgumentException when an entry is of another domain, or the domain has no such table
     * @throws IllegalStateException when the database refuses; then nothing was done
     */
    Erased erase(String domain, List<PersonalTable> tables, UUID account, boolean keepNameless);
}
