/** What the pages for operators show. */
package nl.pleegplein.operations.web.view;
