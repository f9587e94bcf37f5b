/** Slices of lists, ids, time, the node, the gate to the database, and what stands there about people. */
@Export
@Version("1.3.0")
package nl.pleegplein.persistence.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
