/** What the templates show. */
package nl.pleegplein.mail.web.view;
