/** Domain events: what has changed, told after commit. */
@Export
@Version("1.0.0")
package nl.pleegplein.events.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
