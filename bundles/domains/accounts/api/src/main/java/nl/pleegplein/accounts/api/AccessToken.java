package nl.pleegplein.accounts.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A personal access token, as its owner sees it.
 *
 * @param id by which it can be revoked; it is no secret and opens nothing
 * @param scopes in the order of the alphabet
 * @param used the last day (UTC) on which a program came with it
 * @param ends when it is good for nothing any more
 * @param over whether that is now or before; it is kept for some time, so that its owner can see why a program is refused
 */
public record AccessToken(
        UUID id, String name, List<String> scopes, Instant made, Optional<LocalDate> used, Instant ends, boolean over) {
    public AccessToken {
        scopes = List.copyOf(scopes);
    }
}
