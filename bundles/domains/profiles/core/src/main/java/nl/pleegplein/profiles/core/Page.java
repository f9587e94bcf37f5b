package nl.pleegplein.profiles.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.FieldValue;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Perspective;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.Visibility;

/**
 * A page with all that stands on it: the only place that decides what of it somebody sees.
 *
 * @param values by field; of fields that are offered, with what is offered
 */
record Page(
        AccountId account,
        String name,
        String slug,
        Visibility visibility,
        List<Field> fields,
        Map<String, OwnProfile.Entry> values,
        boolean sample) {
    /** Nothing when they may not know of the page. */
    Optional<Profile> seenFrom(Perspective perspective) {
        if (!visibility.includes(perspective)) {
            return Optional.empty();
        }
        List<FieldValue> shown =
                fields.stream().flatMap(field -> shown(field, perspective)).toList();
        Map<Boolean, List<FieldValue>> byPicture = shown.stream()
                .collect(Collectors.partitioningBy(value -> value.field().kind() == FieldKind.PICTURE));
        Optional<String> picture =
                byPicture.get(true).stream().map(value -> value.values().get(0)).findFirst();
        return Optional.of(new Profile(account, name, slug, visibility, byPicture.get(false), picture, sample));
    }

    /** A page for few is never opened by a field for many. */
    private Stream<FieldValue> shown(Field field, Perspective perspective) {
        OwnProfile.Entry entry = values.getOrDefault(field.id(), OwnProfile.Entry.NONE);
        Visibility visible = entry.visibility().orElse(visibility).and(visibility);
        return !entry.values().isEmpty() && visible.includes(perspective)
                ? Stream.of(new FieldValue(field, entry.values()))
                : Stream.empty();
    }

    OwnProfile toOwn() {
        return new OwnProfile(name, slug, visibility, values);
    }
}
