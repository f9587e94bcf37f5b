/** What the templates show. */
package nl.pleegplein.accounts.web.view;
