package nl.pleegplein.search.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.search.api.SearchResult;

@Schema(name = "SearchFound", description = "What was found")
public record FoundJson(
        @Schema(description = "How many items match that the caller may read")
        long total,

        @Schema(description = "One page of them") List<HitJson> hits,

        @Schema(description = "Counts by kind, pillar, theme and audience of what matches")
        List<FacetJson> facets,

        @Schema(description = "What may have been meant, when that would find more")
        Optional<String> correction) {
    static FoundJson of(SearchResult result) {
        return new FoundJson(
                result.total(),
                result.hits().stream().map(HitJson::of).toList(),
                result.facets().stream().map(FacetJson::of).toList(),
                result.correction());
    }
}
