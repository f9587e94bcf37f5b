package nl.pleegplein.organisations.web.view;

/**
 * Whether an organisation is to end, or to be restored.
 *
 * @param what {@code end} or {@code restore}
 * @param action where the yes goes
 * @param back where one goes who does not want it
 */
public record ConfirmView(Row row, String what, String action, String back, String csrf) {}
