/** What the templates of the sample show: everything decided, nothing left to ask. Public because templates are compiled into a package of their own. */
package nl.pleegplein.sample.web.view;
