/** What an operator types in the console of Karaf: {@code pleegplein:*}. */
package nl.pleegplein.operations.console;
