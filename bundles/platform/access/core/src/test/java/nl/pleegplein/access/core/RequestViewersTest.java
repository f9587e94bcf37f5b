package nl.pleegplein.access.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Identity;
import nl.pleegplein.access.api.ReaderTokens;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.access.api.ViewerResolver;
import org.junit.jupiter.api.Test;

class RequestViewersTest {
    private static final AccountId ANNA = new AccountId(UUID.fromString("01890000-0000-7000-8000-000000000001"));
    private static final Credentials SESSION = new Credentials(Optional.of("s"), Optional.empty());
    private static final ViewerResolver KNOWS_NOBODY = credentials -> Optional.empty();
    private static final ViewerResolver KNOWS_ANNA =
            credentials -> Optional.of(new Identity(Optional.of(ANNA), Set.of(Role.EDITOR)));
    private static final ViewerResolver BROKEN = credentials -> {
        throw new IllegalStateException("broken");
    };

    @Test
    void without_resolvers_everybody_is_a_visitor() {
        assertEquals(Viewer.visitor(), new RequestViewers(List.of(), List.of()).resolve(SESSION));
    }

    @Test
    void without_credentials_nobody_is_asked() {
        assertEquals(Viewer.visitor(), new RequestViewers(List.of(KNOWS_ANNA), List.of()).resolve(Credentials.none()));
    }

    @Test
    void the_first_that_knows_decides_whatever_fails_before_it() {
        Viewer viewer = new RequestViewers(List.of(BROKEN, KNOWS_NOBODY, KNOWS_ANNA), List.of()).resolve(SESSION);
        assertEquals(Optional.of(ANNA), viewer.account());
        assertEquals(Set.of(Role.EDITOR), viewer.roles());
        assertEquals(Set.of("public", "members", "account:" + ANNA), viewer.tokens());
    }

    @Test
    @SuppressWarnings("NullOptional") // as a careless partner would
    void an_answer_that_is_no_answer_counts_as_a_failure() {
        ViewerResolver givesNull = credentials -> null;
        ViewerResolver givesHalf = credentials -> Optional.of(new Identity(null, Set.of()));
        ViewerResolver givesNoRoles = credentials -> Optional.of(new Identity(Optional.empty(), null));
        List<ViewerResolver> resolvers = List.of(givesNull, givesHalf, givesNoRoles, KNOWS_ANNA);
        assertEquals(
                Optional.of(ANNA),
                new RequestViewers(resolvers, List.of()).resolve(SESSION).account());
    }

    @Test
    void what_a_token_is_good_for_goes_with_the_viewer() {
        ViewerResolver program = credentials -> Optional.of(
                new Identity(Optional.of(ANNA), Set.of(), Optional.empty(), Optional.of(Set.of("library:read"))));
        Viewer viewer = new RequestViewers(List.of(program), List.of()).resolve(SESSION);
        assertEquals(Optional.of(Set.of("library:read")), viewer.scopes());
        assertTrue(viewer.isWithin("library:read"));
        assertFalse(viewer.isWithin("library:write"));
        Viewer session = new RequestViewers(List.of(KNOWS_ANNA), List.of()).resolve(SESSION);
        assertTrue(session.isWithin("library:write"));
    }

    @Test
    void a_failing_provider_of_tokens_gives_none_and_costs_the_others_nothing() {
        ReaderTokens groups = account -> Set.of("group:42");
        ReaderTokens broken = account -> {
            throw new NoClassDefFoundError();
        };
        Viewer viewer = new RequestViewers(List.of(KNOWS_ANNA), List.of(broken, groups)).resolve(SESSION);
        assertEquals(Set.of("public", "members", "account:" + ANNA, "group:42"), viewer.tokens());
    }

    @Test
    void a_technical_caller_holds_no_tokens_of_members() {
        ViewerResolver operator = credentials -> Optional.of(new Identity(Optional.empty(), Set.of(Role.OPERATOR)));
        assertEquals(Viewer.system(), new RequestViewers(List.of(operator), List.of()).resolve(SESSION));
    }
}
