/** What a domain that keeps personal data must offer, and what the platform does with that: export, erasure, the audit trail. */
@Export
@Version("1.1.0")
package nl.pleegplein.privacy.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
