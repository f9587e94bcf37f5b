package nl.pleegplein.accounts.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.AccessToken;
import nl.pleegplein.accounts.api.AccessTokens;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewToken;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;

/** Keeps one token of Anna. */
public final class FakeTokens implements AccessTokens {
    public static final UUID TOKEN = new UUID(0, 3);
    public static final String SECRET = "ppt_geheim";

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private Optional<TokenWish> token = Optional.empty();
    private String reason = "";

    public Optional<TokenWish> token() {
        return token;
    }

    String reason() {
        return reason;
    }

    /** What there can be. */
    public static OfferedScopes offered() {
        return new OfferedScopes(() -> List.of("library:read", "library:write", "operations:read"));
    }

    @Override
    public NewToken make(TokenWish wish, String password, Viewer viewer, Device device) {
        if (!password.equals(FakeAccounts.PASSWORD)) {
            throw new InvalidInputException(List.of(new Fault("password", "accounts.fault.present", "Not this")));
        }
        return kept(wish);
    }

    @Override
    public NewToken give(AccountId member, TokenWish wish, String why, Viewer viewer) {
        reason = why;
        return kept(wish);
    }

    private NewToken kept(TokenWish wish) {
        token = Optional.of(wish);
        return new NewToken(own(Viewer.visitor()).get(0), SECRET);
    }

    @Override
    public List<AccessToken> own(Viewer viewer) {
        return token.stream()
                .map(wish -> new AccessToken(
                        TOKEN,
                        wish.name(),
                        wish.scopes().stream().sorted().toList(),
                        NOW,
                        Optional.empty(),
                        NOW.plus(Duration.ofDays(wish.days())),
                        false))
                .toList();
    }

    @Override
    public void revoke(UUID id, Viewer viewer) {
        token = token.filter(some -> !id.equals(TOKEN));
    }

    @Override
    public int revokeAll(Viewer viewer) {
        token = Optional.empty();
        return 1;
    }
}
