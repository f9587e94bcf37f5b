/** Backups of the whole site, and what those who keep something outside the database do for them. */
@Export
@Version("1.0.0")
package nl.pleegplein.persistence.api.backup;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
