/** The pages of members, and those to fill in one's own. */
package nl.pleegplein.profiles.web;
