package nl.pleegplein.accounts.web.view;

import nl.pleegplein.accounts.api.SignInAnswer;

/** What is asked for after the password. */
public record StepView(FormView form, SignInAnswer.Asked asked) {}
