package nl.pleegplein.accounts.api;

import java.time.Instant;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;

/**
 * That somebody has a function.
 *
 * @param by who gave it; empty for the console, the first operator's link, and for who has it
 * @param until when it ends by itself; empty: when it is taken
 */
public record GivenFunction(Role role, Instant given, Optional<AccountId> by, String reason, Optional<Instant> until) {}
