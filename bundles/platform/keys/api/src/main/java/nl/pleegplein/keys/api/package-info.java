/** Message authentication with keys that rotate. */
@Export
@Version("1.0.0")
package nl.pleegplein.keys.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
