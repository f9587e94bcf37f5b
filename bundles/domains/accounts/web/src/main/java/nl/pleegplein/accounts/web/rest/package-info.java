/** One's own account for programs. */
package nl.pleegplein.accounts.web.rest;
