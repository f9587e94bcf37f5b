package nl.pleegplein.accounts.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.core.Response;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.web.FakeOwn;
import nl.pleegplein.accounts.web.FakeTokens;
import nl.pleegplein.accounts.web.rest.TokensJson.NewTokenJson;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.rest.api.Caller;
import org.junit.jupiter.api.Test;

class AccountResourceTest {
    private static final AccountId ANNA = FakeOwn.ANNA;
    private static final Caller SESSION =
            new By(new Viewer(Optional.of(ANNA), Set.of(), Set.of("members"), Optional.of(FakeOwn.PHONE)));
    private static final Caller PROGRAM = new By(new Viewer(
            Optional.of(ANNA),
            Set.of(),
            Set.of("members"),
            Optional.empty(),
            Optional.of(Set.of("account:read", "account:write"))));

    private final FakeTokens tokens = new FakeTokens();
    private final FakeOwn own = new FakeOwn();
    private final AccountResource resource = own.resource(tokens);

    private record By(Viewer viewer) implements Caller {
        @Override
        public String client() {
            return "192.0.2.1";
        }
    }

    private static TokenWishJson wish(String password) {
        return new TokenWishJson("Rooster", List.of("library:read"), 30, password);
    }

    @Test
    void onesAccountIsThereForSessionsAndPrograms() {
        for (Caller caller : List.of(SESSION, PROGRAM)) {
            Response answer = resource.own(caller);
            assertEquals("private, no-store", answer.getHeaderString("Cache-Control"));
            AccountJson account = (AccountJson) answer.getEntity();
            assertEquals("Anna", account.name());
            assertEquals(2, account.sessions().size());
        }
        assertThrows(ForbiddenException.class, () -> resource.own(new By(Viewer.visitor())));
    }

    @Test
    void aSessionIsEnded() {
        resource.endSession(FakeOwn.LAPTOP.toString(), SESSION);
        resource.endSession("geen id", SESSION);
        assertThrows(ForbiddenException.class, () -> resource.endSession(FakeOwn.PHONE.toString(), PROGRAM));
        assertEquals(List.of(FakeOwn.LAPTOP), own.ended());
    }

    @Test
    void aTokenIsMadeOnceInASessionWithThePassword() {
        assertThrows(InvalidInputException.class, () -> resource.make(wish("geraden"), SESSION));
        Response answer = resource.make(wish(FakeOwn.PASSWORD), SESSION);
        assertEquals(201, answer.getStatus());
        assertEquals("private, no-store", answer.getHeaderString("Cache-Control"));
        NewTokenJson made = (NewTokenJson) answer.getEntity();
        assertEquals(FakeTokens.SECRET, made.secret());
        assertFalse(made.toString().contains(FakeTokens.SECRET));
        TokensJson all = (TokensJson) resource.tokens(PROGRAM).getEntity();
        assertEquals(List.of("library:read"), all.items().get(0).scopes());
        assertEquals(List.of("library:read", "library:write", "operations:read"), all.scopes());
        resource.revoke(FakeTokens.TOKEN.toString(), SESSION);
        assertEquals(Optional.empty(), tokens.token());
    }

    @Test
    void aProgramMakesAndRevokesNone() {
        assertThrows(ForbiddenException.class, () -> resource.make(wish(FakeOwn.PASSWORD), PROGRAM));
        assertThrows(ForbiddenException.class, () -> resource.make(null, PROGRAM));
        assertThrows(ForbiddenException.class, () -> resource.revoke(new UUID(0, 3).toString(), PROGRAM));
    }

    @Test
    void whatIsLeftOutOrNotThereIsAFault() {
        assertThrows(InvalidInputException.class, () -> resource.make(null, SESSION));
        TokenWishJson unknown = new TokenWishJson("x", List.of("libary:read"), 30, FakeOwn.PASSWORD);
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> resource.make(unknown, SESSION));
        assertEquals("scopes", refusal.faults().get(0).field());
        TokenWishJson nulls = new TokenWishJson(null, Arrays.asList("library:read", null), null, null);
        assertEquals(List.of("library:read"), nulls.scopes());
        assertFalse(wish("geheim").toString().contains("geheim"));
    }
}
