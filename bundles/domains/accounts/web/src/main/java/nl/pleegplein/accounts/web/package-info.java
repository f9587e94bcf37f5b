/** Pages to come in, to sign in, and of one's own account. */
package nl.pleegplein.accounts.web;
