/** One's own data for programs, and what the site uses data for. */
package nl.pleegplein.privacy.web.rest;
