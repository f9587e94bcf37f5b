/** What other sites, feed readers and search engines get of all content, whatever domain it is of. */
package nl.pleegplein.syndication.web;
