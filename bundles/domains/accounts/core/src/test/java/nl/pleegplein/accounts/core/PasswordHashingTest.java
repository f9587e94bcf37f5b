package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private static final String PASSWORD = "vier woorden op een rij";
    private static final String COST = "$argon2id$v=19$m=7168,t=5,p=1$";

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void itCostsWhatOwaspAdvisesAndIsSalted() {
        String hash = hashing.hash(PASSWORD);
        assertTrue(hash.startsWith(COST), hash);
        assertNotEquals(hash, hashing.hash(PASSWORD));
        assertTrue(hashing.matches(PASSWORD, hash));
        assertFalse(hashing.matches(PASSWORD + " ", hash));
    }

    @Test
    void whoIsNotThereCostsAsMuch() {
        assertEquals(COST, hashing.ofNobody().substring(0, COST.length()));
        assertFalse(hashing.matchesNobody(PASSWORD));
    }

    @Test
    void whatWasMadeAtAnotherCostStillMatches() {
        String cheap = new PasswordHashing(new Argon2Hash.Cost(64, 1, 1)).hash(PASSWORD);
        assertTrue(hashing.matches(PASSWORD, cheap));
    }

    @Test
    void theSameSignsMayBeTypedInSeveralWays() {
        String hash = hashing.hash("caf\u00e9 in de zomer");
        assertTrue(hashing.matches("cafe\u0301 in de zomer", hash));
    }
}
