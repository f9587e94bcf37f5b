/** Console commands for operators. */
package nl.pleegplein.demo.members.console;
