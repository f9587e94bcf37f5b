package nl.pleegplein.organisations.web.view;

import java.util.List;
import nl.pleegplein.organisations.api.StaffList;
import nl.pleegplein.organisations.api.StaffRole;

/**
 * Who works for an organisation.
 *
 * @param base where the pages about it begin
 * @param form of an invitation
 * @param said key of a text that says what was just done, or empty
 */
public record StaffView(Row row, String base, StaffList list, List<StaffRole> roles, Form form, String said) {}
