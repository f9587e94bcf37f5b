package nl.pleegplein.accounts.web.view;

import nl.pleegplein.accounts.api.NewToken;

/** A token that was just made, shown once. */
public record NewTokenView(NewToken token) {}
