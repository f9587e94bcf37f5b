/** What the templates show. */
package nl.pleegplein.organisations.web.view;
