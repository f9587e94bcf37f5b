/** Pages about data: what the site does with it, getting one's own, leaving, and the audit trail. */
package nl.pleegplein.privacy.web;
