/** Search over everything that is installed. */
@Export
@Version("1.1.0")
package nl.pleegplein.search.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
