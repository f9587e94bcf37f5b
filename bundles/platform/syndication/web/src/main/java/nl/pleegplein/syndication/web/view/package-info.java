/** What the pages show. */
package nl.pleegplein.syndication.web.view;
