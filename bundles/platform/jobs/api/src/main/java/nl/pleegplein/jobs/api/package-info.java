/** Long work that shows its progress and survives a restart. */
@Export
@Version("1.0.0")
package nl.pleegplein.jobs.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
