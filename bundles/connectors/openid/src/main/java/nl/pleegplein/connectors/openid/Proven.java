package nl.pleegplein.connectors.openid;

import nl.pleegplein.accounts.api.OutsideIdentity;

/**
 * Who somebody is, as the provider has proven.
 *
 * @param strong whether it has asked for a second factor, in a way that the operator trusts
 */
record Proven(OutsideIdentity identity, boolean strong) {}
