package nl.pleegplein.profiles.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Visibility;

@Schema(name = "ProfileChange", description = "One's whole page as it is to be. Nothing else of a page can be changed")
public record ProfileChangeJson(
        @Schema(description = "Who may see the page", requiredMode = Schema.RequiredMode.REQUIRED)
        Visibility visibility,

        @Schema(description = "By the id of the field; a field that is not named is emptied")
        Map<String, EntryJson> fields) {
    @Schema(name = "ProfileChangeField", description = "What is to stand at a field")
    public record EntryJson(
            @Schema(description = "As in the answer; of a picture only the visibility is taken")
            List<String> values,

            @Schema(description = "Who may see it; absent: as the page")
            Visibility visibility) {}

    /** @throws InvalidInputException when what must be there is not */
    ProfileChange toChange() {
        List<Fault> faults = new ArrayList<>();
        if (visibility == null) {
            faults.add(new Fault("visibility", "profiles.fault.choice", "Who may see the page must be said"));
        }
        Map<String, OwnProfile.Entry> entries = new HashMap<>();
        Optional.ofNullable(fields).orElse(Map.of()).forEach((id, sent) -> {
            if (sent != null && sent.values() != null && sent.values().stream().anyMatch(Objects::isNull)) {
                faults.add(new Fault(id, "profiles.fault.choice", "A value cannot be null"));
            } else if (sent != null) {
                entries.put(
                        id,
                        new OwnProfile.Entry(
                                Objects.requireNonNullElse(sent.values(), List.of()),
                                Optional.ofNullable(sent.visibility())));
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new ProfileChange(visibility, entries);
    }
}
