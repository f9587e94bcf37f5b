package nl.pleegplein.accounts.web;

import java.util.List;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.web.rest.AccountResource;

/** What tests of other packages need of {@link FakeAccounts}. */
public final class FakeOwn {
    public static final AccountId ANNA = FakeAccounts.ANNA;
    public static final UUID PHONE = FakeAccounts.PHONE;
    public static final UUID LAPTOP = FakeAccounts.LAPTOP;
    public static final String PASSWORD = FakeAccounts.PASSWORD;

    private final FakeAccounts accounts = new FakeAccounts();

    public AccountResource resource(FakeTokens tokens) {
        return new AccountResource(accounts, accounts, tokens, FakeTokens.offered());
    }

    public List<UUID> ended() {
        return List.copyOf(accounts.ended);
    }
}
