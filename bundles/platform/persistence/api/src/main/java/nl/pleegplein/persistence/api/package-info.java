/** Slices of lists, ids, time, the node and the gate to the database. */
@Export
@Version("1.2.0")
package nl.pleegplein.persistence.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
