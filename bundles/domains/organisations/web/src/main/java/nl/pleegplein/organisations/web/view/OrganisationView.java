package nl.pleegplein.organisations.web.view;

import java.util.Optional;
import nl.pleegplein.text.api.SafeHtml;

/**
 * The page of an organisation.
 *
 * @param site its own site
 * @param host what stands there instead of the whole address
 * @param manage where the one who looks can change it
 */
public record OrganisationView(Row row, Optional<String> site, String host, SafeHtml html, Optional<String> manage) {}
