/** Accounts: coming in, signing in and out, one's own account. */
@Export
@Version("1.2.0")
package nl.pleegplein.accounts.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
