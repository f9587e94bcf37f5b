/** How easily a Dutch text is read, and what would make it easier. */
@Export
@Version("1.0.0")
package nl.pleegplein.readability.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
