/** Notes: the smallest example of a domain. */
@Export
@Version("1.0.0")
package nl.pleegplein.sample.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
