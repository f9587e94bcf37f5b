package nl.pleegplein.access.api;

import org.osgi.annotation.versioning.ProviderType;

/** Turns credentials into a viewer, asking all {@link ViewerResolver}s and {@link ReaderTokens}. */
@ProviderType
public interface Viewers {
    /** Never fails: unknown credentials are a visitor. */
    Viewer resolve(Credentials credentials);
}
