package nl.pleegplein.privacy.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditEntry;

@Schema(name = "PrivacyTrail", description = "What people with a function did with one's data, the last first")
public record TrailJson(
        List<EntryJson> items,
        @Schema(description = "For `after`, to read on") Optional<String> next) {
    @Schema(name = "PrivacyTrailEntry", description = "One thing that was done")
    public record EntryJson(
            Instant at,

            @Schema(description = "The function in which it was done; empty for the site itself")
            String as,

            String kind,

            @Schema(description = "By language, nl and en") Map<String, String> what,

            String reason) {}

    static TrailJson of(Slice<AuditEntry> entries) {
        return new TrailJson(entries.items().stream().map(TrailJson::entry).toList(), entries.next());
    }

    private static EntryJson entry(AuditEntry entry) {
        return new EntryJson(
                entry.at(),
                entry.as(),
                entry.deed().kind(),
                PurposesJson.texts(entry.deed().what()),
                entry.deed().reason());
    }
}
