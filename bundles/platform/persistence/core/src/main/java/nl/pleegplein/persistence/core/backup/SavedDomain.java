package nl.pleegplein.persistence.core.backup;

import java.util.List;

/**
 * A domain in a backup.
 *
 * @param changesets ids of the changesets that had run, in that order
 */
public record SavedDomain(String name, List<String> changesets, List<SavedTable> tables) {
    public SavedDomain {
        changesets = List.copyOf(changesets);
        tables = List.copyOf(tables);
    }
}
