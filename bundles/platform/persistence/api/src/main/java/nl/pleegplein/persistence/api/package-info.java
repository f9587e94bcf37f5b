/** Slices of lists, ids, time and the gate to the database. */
@Export
@Version("1.1.0")
package nl.pleegplein.persistence.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
