/** What the templates of signing in by OpenID Connect show. */
package nl.pleegplein.connectors.openid.view;
