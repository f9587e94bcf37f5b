/** What a domain that keeps personal data must offer: export and erasure. */
@Export
@Version("1.0.0")
package nl.pleegplein.privacy.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
