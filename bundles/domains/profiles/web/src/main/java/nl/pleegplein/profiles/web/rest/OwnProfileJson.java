package nl.pleegplein.profiles.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Visibility;

@Schema(name = "OwnProfile", description = "One's own page")
public record OwnProfileJson(
        String name,

        @Schema(description = "The name in addresses") String slug,

        @Schema(description = "Who may see the page") Visibility visibility,

        @Schema(description = "All fields that there are, by their id")
        Map<String, OwnFieldJson> fields,

        @Schema(description = "Where the picture is, when there is one")
        Optional<String> picture) {
    @Schema(name = "OwnProfileField", description = "What stands at a field")
    public record OwnFieldJson(
            FieldKind kind,

            @Schema(description = "How many characters of a text, or how many choices there may be")
            int most,

            @Schema(description = "The text; or ids of choices or slugs of terms. Nothing for a picture")
            List<String> values,

            @Schema(description = "Who may see it; absent: as the page")
            Optional<Visibility> visibility) {}

    static OwnProfileJson of(OwnProfile own, List<Field> fields, Optional<String> picture) {
        Map<String, OwnFieldJson> all = new LinkedHashMap<>();
        for (Field field : fields) {
            OwnProfile.Entry entry = own.entry(field);
            List<String> values = field.kind() == FieldKind.PICTURE ? List.of() : entry.values();
            all.put(field.id(), new OwnFieldJson(field.kind(), field.most(), values, entry.visibility()));
        }
        return new OwnProfileJson(own.name(), own.slug(), own.visibility(), all, picture);
    }
}
