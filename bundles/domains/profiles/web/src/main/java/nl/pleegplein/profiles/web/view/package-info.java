/** What the templates show. */
package nl.pleegplein.profiles.web.view;
