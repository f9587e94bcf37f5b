/** What the templates show. */
package nl.pleegplein.privacy.web.view;
