package nl.pleegplein.accounts.api;

/**
 * What somebody agrees with, each with a tick of its own.
 *
 * @param rules to keep to the house rules
 * @param statement to have read the privacy statement
 */
public record Agreed(boolean rules, boolean statement) {
    public static final Agreed NOTHING = new Agreed(false, false);
}
