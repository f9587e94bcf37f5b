/** Keeps organisations and who works for them. */
package nl.pleegplein.organisations.core;
