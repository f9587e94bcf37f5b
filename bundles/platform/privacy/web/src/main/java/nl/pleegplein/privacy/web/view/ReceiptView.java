package nl.pleegplein.privacy.web.view;

import nl.pleegplein.privacy.api.ErasureState;
import nl.pleegplein.privacy.api.SiteTerms;

/** What became of an account that was closed. */
public record ReceiptView(ErasureState state, SiteTerms site) {}
