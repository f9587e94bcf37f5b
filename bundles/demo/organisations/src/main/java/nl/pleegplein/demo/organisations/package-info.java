/** Organisations that are made up, to try the platform with. */
package nl.pleegplein.demo.organisations;
