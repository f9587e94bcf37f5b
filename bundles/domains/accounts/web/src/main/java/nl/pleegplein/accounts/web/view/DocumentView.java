package nl.pleegplein.accounts.web.view;

import nl.pleegplein.text.api.SafeHtml;

/** A text that is agreed with. */
public record DocumentView(String title, int version, SafeHtml html) {}
