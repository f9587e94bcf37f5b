/** A page on which whoever writes can try a text. */
package nl.pleegplein.readability.web;
