package nl.pleegplein.privacy.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.privacy.api.ExportState;

@Schema(name = "PrivacyExport", description = "How far the archive of one's data is")
public record ExportJson(
        ExportState.Phase phase,
        Instant asked,

        @Schema(description = "How many parts of the site are in it")
        int done,

        @Schema(description = "How many there will be; 0 while that is not known")
        int total,

        @Schema(description = "When it is ready: its size") Optional<Long> bytes,

        @Schema(description = "When it is ready: until when it can be had")
        Optional<Instant> expires,

        @Schema(description = "The parts of which it has not all")
        List<String> missing) {
    static ExportJson of(ExportState state) {
        return new ExportJson(
                state.phase(),
                state.asked(),
                state.done(),
                state.total(),
                state.archive().map(ExportState.Archive::bytes),
                state.archive().map(ExportState.Archive::expires),
                state.archive().map(ExportState.Archive::missing).orElse(List.of()));
    }
}
