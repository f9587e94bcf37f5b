/** Accounts as they stand in the database. */
package nl.pleegplein.accounts.core;
