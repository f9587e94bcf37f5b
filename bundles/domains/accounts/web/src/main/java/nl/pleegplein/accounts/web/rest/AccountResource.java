package nl.pleegplein.accounts.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.pleegplein.accounts.api.AccessTokens;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewToken;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.accounts.web.OfferedScopes;
import nl.pleegplein.accounts.web.rest.TokensJson.NewTokenJson;
import nl.pleegplein.accounts.web.rest.TokensJson.TokenJson;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own account for programs. What concerns signing in is changed on the site only. */
@Component(service = RestService.class, property = RestService.BASE + "=" + AccountResource.BASE)
@Path(AccountResource.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account", description = "One's own account, and personal access tokens")
public final class AccountResource implements RestService {
    static final String BASE = "/account";

    private static final String SIGNED_OUT = "Nobody is signed in";
    private static final String BY_TOKEN = "A token cannot do this: only who is signed in on the site";
    private static final int CREATED = 201;

    private final Accounts accounts;
    private final SignIns signIns;
    private final AccessTokens tokens;
    private final OfferedScopes scopes;

    @Activate
    public AccountResource(
            @Reference Accounts accounts,
            @Reference SignIns signIns,
            @Reference AccessTokens tokens,
            @Reference OfferedScopes scopes) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.tokens = tokens;
        this.scopes = scopes;
    }

    @GET
    @Operation(operationId = "account", summary = "One's own account: name, address, functions, sessions")
    @ApiResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    public Response own(@Context Caller caller) {
        AccountJson account = accounts.own(caller.viewer())
                .map(some -> AccountJson.of(some, signIns.sessions(caller.viewer())))
                .orElseThrow(() -> new ForbiddenException("accounts.forbidden", "Only for who is signed in"));
        return secretly(200, account);
    }

    @DELETE
    @Path("sessions/{id}")
    @Operation(operationId = "endAccountSession", summary = "Signs out somewhere; in a session only")
    @ApiResponse(responseCode = "204", description = "It has ended, or was not there")
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    public void endSession(@PathParam("id") String id, @Context Caller caller) {
        refuseTokens(caller);
        parsed(id)
                .ifPresentOrElse(
                        session -> signIns.end(session, caller.viewer()), () -> signIns.sessions(caller.viewer()));
    }

    @GET
    @Path("tokens")
    @Operation(operationId = "accountTokens", summary = "One's personal access tokens, and what there can be")
    @ApiResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = TokensJson.class)))
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    public Response tokens(@Context Caller caller) {
        return secretly(
                200,
                new TokensJson(
                        tokens.own(caller.viewer()).stream().map(TokenJson::of).toList(), scopes.all()));
    }

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeAccountToken",
            summary = "Makes a personal access token",
            description = "By who is signed in, with the password. At most twenty. Its owner hears of it by mail.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TokenWishJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The token, and its secret, which is given once",
            content = @Content(schema = @Schema(implementation = NewTokenJson.class)))
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    @ApiResponse(responseCode = "403", description = BY_TOKEN)
    @ApiResponse(responseCode = "409", description = "There are twenty")
    @ApiResponse(responseCode = "422", description = "It cannot be made like this; the faults say why")
    @ApiResponse(responseCode = "429", description = "Too often; see Retry-After")
    public Response make(TokenWishJson sent, @Context Caller caller) {
        refuseTokens(caller);
        // JSON may say null instead of an object.
        TokenWishJson wish = sent == null ? new TokenWishJson(null, null, null, null) : sent;
        NewToken made = tokens.make(
                new TokenWish(wish.name(), scopes.chosen(wish.scopes()), wish.days()),
                wish.password(),
                caller.viewer(),
                new Device(caller.client(), "", Locale.ROOT, false));
        return secretly(CREATED, NewTokenJson.of(made));
    }

    @DELETE
    @Path("tokens/{id}")
    @Operation(operationId = "revokeAccountToken", summary = "Revokes a personal access token")
    @ApiResponse(responseCode = "204", description = "It is good for nothing any more, or was not there")
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    @ApiResponse(responseCode = "403", description = BY_TOKEN)
    public void revoke(@PathParam("id") String id, @Context Caller caller) {
        refuseTokens(caller);
        parsed(id).ifPresent(token -> tokens.revoke(token, caller.viewer()));
    }

    /** The core refuses them too; here before anything that was sent is looked at. */
    private static void refuseTokens(Caller caller) {
        if (caller.viewer().session().isEmpty()) {
            throw new ForbiddenException("accounts.forbidden", "Only for who is signed in on the site, not by a token");
        }
    }

    /** What is no id is the id of nothing. */
    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response secretly(int status, Object body) {
        return Response.status(status)
                .entity(body)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
