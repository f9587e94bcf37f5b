package nl.pleegplein.accounts.web.view;

import java.util.List;

/** The form with the password, and the other ways. */
public record SignInView(FormView form, List<ChoiceView> choices) {}
