/** Organisations, and who may act for them. */
@Export
@Version("1.0.0")
package nl.pleegplein.organisations.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
