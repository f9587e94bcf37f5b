package nl.pleegplein.connectors.openid.view;

/** The last page before the provider's. */
public record LeaveView(String title, String on) {}
