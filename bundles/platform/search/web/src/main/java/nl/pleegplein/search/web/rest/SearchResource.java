package nl.pleegplein.search.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.search.api.SearchQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The search for programs. */
@Component(service = RestService.class, property = RestService.BASE + "=" + SearchResource.BASE)
@Path(SearchResource.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "Finds everything that the caller may read")
public final class SearchResource implements RestService {
    static final String BASE = "/search";

    private final Search search;

    @Activate
    public SearchResource(@Reference Search search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Finds items of every kind",
            description = "Of the values of one filter one must hold, and that for each filter that is given."
                    + " Without words everything matches, newest first.")
    @ApiResponse(responseCode = "200", description = "What was found", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "A number or the order cannot be used")
    @ApiResponse(responseCode = "503", description = "The search engine is away for a while; see Retry-After")
    public FoundJson find(
            @Parameter(
                            description =
                                    "Words, as people type them; of a longer text the first 200 characters are used."
                                            + " \"A phrase\", +must and -not are known.")
                    @QueryParam("q")
                    @DefaultValue("")
                    String words,
            @Parameter(description = "Kinds of items, such as `article`") @QueryParam("kind") List<String> kinds,
            @Parameter(description = "Slugs of pillars") @QueryParam("pillar") List<String> pillars,
            @Parameter(description = "Slugs of themes") @QueryParam("theme") List<String> themes,
            @Parameter(description = "Slugs of audiences") @QueryParam("audience") List<String> audiences,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"best", "newest"},
                                            defaultValue = "best"))
                    @QueryParam("order")
                    @DefaultValue("best")
                    SearchQuery.Order order,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "1"))
                    @QueryParam("page")
                    @DefaultValue("1")
                    int page,
            @Parameter(
                            description = "Hits on a page",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    @QueryParam("size")
                    @DefaultValue("10")
                    int size,
            @Context Caller caller) {
        SearchQuery query = new SearchQuery(
                words.strip(),
                given(kinds),
                given(pillars),
                given(themes),
                given(audiences),
                order,
                checked("page", page, SearchQuery.MAX_PAGE),
                checked("size", size, SearchQuery.MAX_SIZE));
        return FoundJson.of(search.search(query, caller.viewer()));
    }

    private static int checked(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidInputException(
                    List.of(new Fault(name, "search.number", "The " + name + " is a number from 1 to " + most)));
        }
        return value;
    }

    private static List<String> given(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).distinct().toList();
    }
}
