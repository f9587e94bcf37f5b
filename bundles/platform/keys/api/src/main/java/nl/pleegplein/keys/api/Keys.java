package nl.pleegplein.keys.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Signs and checks short texts with the platform's secret keys (HMAC-SHA-256, RFC 2104). The keys are in a file outside
 * the database and have ids, so that old signatures stay valid while a new key is in use. Thread-safe.
 */
@ProviderType
public interface Keys {
    /**
     * @param purpose what the signature is for, such as {@code web.csrf}: one made for another purpose is not valid
     * @return safe in a URL and a form
     */
    String sign(String purpose, String text);

    /** Whether {@code signature} was made by {@link #sign} for the same purpose and text. Takes constant time. */
    boolean verify(String purpose, String text, String signature);
}
