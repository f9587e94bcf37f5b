/** The library: articles and dossiers that people can trust. */
@Export
@Version("1.0.0")
package nl.pleegplein.library.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
