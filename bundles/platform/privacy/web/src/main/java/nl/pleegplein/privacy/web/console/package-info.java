/** Commands for operators. */
package nl.pleegplein.privacy.web.console;
