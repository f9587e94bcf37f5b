package nl.pleegplein.privacy.web.view;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.privacy.api.AuditEntry;

/**
 * A page of the audit trail.
 *
 * @param next where the next page is
 */
public record TrailView(List<AuditEntry> entries, Optional<String> next) {}
