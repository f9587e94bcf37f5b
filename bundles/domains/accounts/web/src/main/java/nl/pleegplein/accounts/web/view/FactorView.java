package nl.pleegplein.accounts.web.view;

import nl.pleegplein.accounts.api.Account;

/** A second factor that is on. */
public record FactorView(Account.SecondFactor factor, FormView form) {}
