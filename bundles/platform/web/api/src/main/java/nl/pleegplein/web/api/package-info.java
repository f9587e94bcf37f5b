/** Pages: a section says which paths it answers, handlers answer with values, the shell does the rest. */
@Export
@Version("1.2.0")
package nl.pleegplein.web.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
