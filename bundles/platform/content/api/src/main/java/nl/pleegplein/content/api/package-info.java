/** What a domain says once about its content, so that everything else follows. */
@Export
@Version("1.2.0")
package nl.pleegplein.content.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
