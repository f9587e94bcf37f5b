package nl.pleegplein.profiles.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One's own page, to be changed.
 *
 * @param visibility of the page; {@link Visibility#ONLY_ME} until its owner chooses
 * @param entries by the id of the field; one that was never touched is not there
 */
public record OwnProfile(String name, String slug, Visibility visibility, Map<String, Entry> entries) {
    public OwnProfile {
        entries = Map.copyOf(entries);
    }

    /**
     * What stands at a field.
     *
     * @param values as in {@link FieldValue#values}, or none
     * @param visibility empty: as the page
     */
    public record Entry(List<String> values, Optional<Visibility> visibility) {
        public static final Entry NONE = new Entry(List.of(), Optional.empty());

        public Entry {
            values = List.copyOf(values);
        }
    }

    public Entry entry(Field field) {
        return entries.getOrDefault(field.id(), Entry.NONE);
    }

    public String path() {
        return ProfilePaths.page(slug);
    }
}
