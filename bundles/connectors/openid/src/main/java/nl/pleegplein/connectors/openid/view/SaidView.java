package nl.pleegplein.connectors.openid.view;

/**
 * What did not go well.
 *
 * @param key of the text, which takes what the provider is called
 * @param on where to go on
 */
public record SaidView(String key, String title, String on, String onKey) {}
