package nl.pleegplein.privacy.core;

import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ErasureChoice;

/**
 * What one domain has to erase.
 *
 * @param tries how often it was tried before
 */
record Task(AccountId account, String domain, ErasureChoice choice, int tries) {}
