package nl.pleegplein.connectors.openid.view;

import nl.pleegplein.accounts.api.SignInAnswer;

/** What is asked for after the provider knew somebody. */
public record StepView(SignInAnswer.Asked asked, String back, FieldsView form) {}
