package nl.pleegplein.privacy.core;

import java.time.Instant;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ErasureChoice;

/** An account that was closed, as it stands in the database and in the ledger. */
record ClosedAccount(AccountId account, ErasureChoice choice, Instant asked) {}
