package nl.pleegplein.privacy.core;

import java.util.Optional;
import nl.pleegplein.privacy.api.Wording;

/**
 * A domain that keeps personal data.
 *
 * @param title what it is called on the site
 * @param tables how its tables are emptied without it, as its header says
 */
record KnownDomain(String domain, Wording title, Optional<String> tables) {}
