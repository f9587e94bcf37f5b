/** The pages of organisations, of their administrators and their staff. */
package nl.pleegplein.organisations.web;
