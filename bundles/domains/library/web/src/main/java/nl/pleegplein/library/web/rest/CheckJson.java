package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.pleegplein.library.api.Check;

@Schema(name = "LibraryCheck", description = "A referent has read the article and found it right")
public record CheckJson(
        @Schema(description = "Name of the referent") String referent,
        @Schema(example = "orthopedagoog") String role,
        LocalDate date) {
    static CheckJson of(Check check) {
        return new CheckJson(check.referent(), check.role(), check.date());
    }
}
