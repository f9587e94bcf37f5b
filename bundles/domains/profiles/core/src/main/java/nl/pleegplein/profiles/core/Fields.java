package nl.pleegplein.profiles.core;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;

/** The fields that there are. */
record Fields(List<Field> page, List<Field> preferences) {
    Fields {
        page = List.copyOf(page);
        preferences = List.copyOf(preferences);
    }

    /** The picture, unless the operator took it away. */
    Optional<Field> picture() {
        return page.stream().filter(field -> field.kind() == FieldKind.PICTURE).findFirst();
    }
}
