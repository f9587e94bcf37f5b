package nl.pleegplein.organisations.web.view;

import nl.pleegplein.organisations.api.OwnStaff;

/** @param said key of a text that says what was just done, or empty */
public record OwnView(OwnStaff own, String said, String csrf) {}
