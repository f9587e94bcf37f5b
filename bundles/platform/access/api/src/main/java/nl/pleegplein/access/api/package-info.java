/** Who looks at the site: viewer, roles, reader tokens, rate limits. */
@Export
@Version("1.2.0")
package nl.pleegplein.access.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
