/** What members tell about themselves, as it stands in the database, and who sees what of it. */
package nl.pleegplein.profiles.core;
