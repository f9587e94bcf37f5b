/** Files that belong to content; who may read the content may read its files. */
@Export
@Version("1.0.0")
package nl.pleegplein.files.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
