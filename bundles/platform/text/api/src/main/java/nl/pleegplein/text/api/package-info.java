/** Text that is safe to show: HTML, Markdown, pictures. */
@Export
@Version("1.0.0")
package nl.pleegplein.text.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
