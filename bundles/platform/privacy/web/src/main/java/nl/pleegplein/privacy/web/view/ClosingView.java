package nl.pleegplein.privacy.web.view;

/**
 * The one question before an account is closed.
 *
 * @param wrong whether it was sent without an answer
 */
public record ClosingView(boolean wrong, String csrf) {}
