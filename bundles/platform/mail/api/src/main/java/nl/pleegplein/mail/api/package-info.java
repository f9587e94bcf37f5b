/** Mail to people: asked for in a transaction, sent later. */
@Export
@Version("1.0.0")
package nl.pleegplein.mail.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
