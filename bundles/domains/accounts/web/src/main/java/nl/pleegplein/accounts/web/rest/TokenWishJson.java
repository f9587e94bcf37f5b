package nl.pleegplein.accounts.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@Schema(name = "AccountTokenWish", description = "A token to be made")
public record TokenWishJson(
        @Schema(description = "By which one knows it, such as that of the program", minLength = 1, maxLength = 60)
        String name,

        @Schema(description = "Such as `library:read`") List<String> scopes,

        @Schema(
                description = "How long it lasts",
                allowableValues = {"30", "90", "365"})
        Integer days,

        @Schema(description = "The password of the account, to be sure that it is its owner")
        String password) {
    /** What is left out or null is nothing. */
    public TokenWishJson {
        name = Objects.requireNonNullElse(name, "");
        scopes = Optional.ofNullable(scopes).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
        days = Objects.requireNonNullElse(days, 0);
        password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "TokenWishJson[…]";
    }
}
