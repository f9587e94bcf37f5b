/** Pages of members for programs. */
package nl.pleegplein.profiles.web.rest;
