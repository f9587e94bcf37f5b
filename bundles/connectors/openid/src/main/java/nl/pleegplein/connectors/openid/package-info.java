/** Signing in by OpenID Connect, for who has a function. */
package nl.pleegplein.connectors.openid;
