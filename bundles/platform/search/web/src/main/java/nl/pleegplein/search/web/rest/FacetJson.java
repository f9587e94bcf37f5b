package nl.pleegplein.search.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.pleegplein.search.api.SearchResult.Count;
import nl.pleegplein.search.api.SearchResult.Facet;

@Schema(name = "SearchFacet", description = "How many items match for each value of a filter")
public record FacetJson(
        @Schema(
                description = "The name of the filter",
                allowableValues = {"kind", "pillar", "theme", "audience"})
        String name,

        List<CountJson> counts) {
    static FacetJson of(Facet facet) {
        return new FacetJson(
                facet.name(), facet.counts().stream().map(CountJson::of).toList());
    }

    @Schema(name = "SearchCount")
    public record CountJson(
            @Schema(description = "A kind or slug") String value, long count) {
        static CountJson of(Count count) {
            return new CountJson(count.value(), count.count());
        }
    }
}
