package nl.pleegplein.access.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Identity;
import nl.pleegplein.access.api.Role;
import org.junit.jupiter.api.Test;

class OperatorTokenTest {
    private static final String TOKEN = "a-token-of-23-characters";

    @Test
    void the_token_makes_an_operator_without_account() {
        assertEquals(
                Optional.of(new Identity(Optional.empty(), Set.of(Role.OPERATOR))),
                new OperatorToken(TOKEN).resolve(bearer(TOKEN)));
    }

    @Test
    void anything_else_is_unknown() {
        OperatorToken resolver = new OperatorToken(TOKEN);
        assertEquals(Optional.empty(), resolver.resolve(bearer(TOKEN + "x")));
        assertEquals(Optional.empty(), resolver.resolve(bearer("")));
        assertEquals(Optional.empty(), resolver.resolve(Credentials.none()));
        assertEquals(Optional.empty(), resolver.resolve(new Credentials(Optional.of(TOKEN), Optional.empty())));
    }

    @Test
    void a_token_that_could_be_guessed_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new OperatorToken("nineteen-characters"));
    }

    private static Credentials bearer(String token) {
        return new Credentials(Optional.empty(), Optional.of(token));
    }
}
