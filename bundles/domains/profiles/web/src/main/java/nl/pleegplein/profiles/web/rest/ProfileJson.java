package nl.pleegplein.profiles.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.Profile;

@Schema(name = "Profile", description = "A member's page as one may see it")
public record ProfileJson(
        String name,

        @Schema(description = "The name in addresses") String slug,

        @Schema(description = "In the order of the page; what one may not see is not there")
        List<ValueJson> fields,

        @Schema(description = "Where the picture is, when there is one that one may see")
        Optional<String> picture,

        @Schema(description = "Whether the member is made up")
        boolean sample) {
    @Schema(name = "ProfileField", description = "What the member filled in")
    public record ValueJson(
            String id,
            FieldKind kind,
            LabelJson label,

            @Schema(description = "The text; or ids of choices or slugs of terms")
            List<String> values) {}

    @Schema(name = "ProfileLabel", description = "By language")
    public record LabelJson(String nl, String en) {}

    static ProfileJson of(Profile profile) {
        return new ProfileJson(
                profile.name(),
                profile.slug(),
                profile.values().stream()
                        .map(value -> new ValueJson(
                                value.field().id(),
                                value.field().kind(),
                                new LabelJson(
                                        value.field().label().dutch(),
                                        value.field().label().english()),
                                value.values()))
                        .toList(),
                profile.picturePath(),
                profile.sample());
    }
}
