/** What the templates show. */
package nl.pleegplein.readability.web.view;
