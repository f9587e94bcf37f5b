package nl.pleegplein.accounts.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.accounts.api.AccessToken;
import nl.pleegplein.accounts.api.NewToken;

@Schema(name = "AccountTokens", description = "One's personal access tokens, the newest first")
public record TokensJson(
        List<TokenJson> items,

        @Schema(description = "What tokens can be good for now")
        List<String> scopes) {
    @Schema(name = "AccountToken", description = "A personal access token")
    public record TokenJson(
            @Schema(description = "By which it can be revoked; it opens nothing")
            UUID id,

            String name,
            List<String> scopes,
            Instant made,

            @Schema(description = "The last day on which it was used")
            Optional<LocalDate> used,

            Instant ends,

            @Schema(description = "Whether it has ended") boolean over) {
        static TokenJson of(AccessToken token) {
            return new TokenJson(
                    token.id(), token.name(), token.scopes(), token.made(), token.used(), token.ends(), token.over());
        }
    }

    @Schema(name = "NewAccountToken", description = "A token that was just made")
    public record NewTokenJson(
            TokenJson token,

            @Schema(description = "To be sent as `Authorization: Bearer`. It is given once and stands nowhere else")
            String secret) {
        static NewTokenJson of(NewToken made) {
            return new NewTokenJson(TokenJson.of(made.token()), made.secret());
        }

        @Override
        public String toString() {
            return "NewTokenJson[" + token.id() + "]";
        }
    }
}
