/** Organisations for programs. */
package nl.pleegplein.organisations.web.rest;
