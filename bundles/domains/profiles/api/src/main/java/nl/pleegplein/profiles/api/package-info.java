/** What members tell about themselves, and to whom. */
@Export
@Version("1.0.0")
package nl.pleegplein.profiles.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
