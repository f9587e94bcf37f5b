/** What the page for developers shows. */
package nl.pleegplein.rest.core.view;
