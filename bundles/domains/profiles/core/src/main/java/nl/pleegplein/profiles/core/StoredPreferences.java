package nl.pleegplein.profiles.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.MemberPreferences;
import nl.pleegplein.profiles.api.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The preferences as they stand in the database. */
@Component
public final class StoredPreferences implements MemberPreferences {
    private final PreferenceRepository preferences;
    private final FieldRules rules;
    private final List<Field> fields;
    private final Ids ids;
    private final Retries retries;

    @Activate
    public StoredPreferences(
            @Reference PreferenceRepository preferences,
            @Reference Taxonomy taxonomy,
            @Reference FieldCatalogue catalogue,
            @Reference Ids ids,
            @Reference Retries retries) {
        this.preferences = preferences;
        this.rules = new FieldRules(taxonomy);
        this.fields = catalogue.fields().preferences();
        this.ids = ids;
        this.retries = retries;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public Preferences own(Viewer viewer) {
        Map<String, String> kept = viewer.account().map(preferences::of).orElse(List.of()).stream()
                .collect(Collectors.toMap(PreferenceEntity::field, PreferenceEntity::value));
        Map<String, List<String>> values = new HashMap<>();
        for (Field field : fields) {
            Optional.ofNullable(kept.get(field.id()))
                    .ifPresent(value -> values.put(field.id(), rules.shown(field, Kept.values(field, value))));
        }
        return new Preferences(values);
    }

    @Override
    public void save(Preferences wanted, Viewer viewer) {
        AccountId account =
                viewer.account().orElseThrow(() -> new ForbiddenException("profiles.forbidden", "Only for members"));
        Map<Field, List<String>> checked = rules.checked(fields, wanted.values());
        retries.retrying(() -> preferences.inOneTransaction(() -> {
            List<PreferenceEntity> rows = checked.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .map(entry -> new PreferenceEntity(
                            ids.next(),
                            account.value(),
                            entry.getKey().id(),
                            Kept.of(entry.getKey(), entry.getValue())))
                    .toList();
            preferences.replace(account, fields.stream().map(Field::id).toList(), rows);
            return rows;
        }));
    }
}
