package nl.pleegplein.accounts.web.view;

/** Another way to sign in. */
public record ChoiceView(String title, String href) {}
