package nl.pleegplein.privacy.web.view;

import nl.pleegplein.privacy.api.AuditEntry;

/**
 * A line of the audit trail.
 *
 * @param accounts whether to show which accounts it is about: for operators
 */
public record EntryView(AuditEntry entry, boolean accounts) {}
