/** The domains of the site, and how they change while it runs. */
@Export
@Version("1.1.0")
package nl.pleegplein.operations.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
