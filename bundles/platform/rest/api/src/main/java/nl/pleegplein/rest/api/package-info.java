/** REST services: JAX-RS classes that come and go. */
@Export
@Version("1.2.0")
package nl.pleegplein.rest.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
