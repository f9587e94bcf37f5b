/** Console commands for operators. */
package nl.pleegplein.accounts.web.console;
