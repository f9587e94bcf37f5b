package nl.pleegplein.accounts.web.view;

/**
 * One line of a form.
 *
 * @param label key of its text
 * @param hint key of a text below the label, or empty
 * @param autocomplete what a browser or password manager may fill in (HTML, "autofill")
 */
public record Field(String name, String label, String hint, String type, String autocomplete) {}
