package nl.pleegplein.accounts.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What everybody with an account agrees with. Who agreed with a version before the present one is asked again at the next
 * sign-in, and is signed out until then. Thread-safe.
 */
@ProviderType
public interface Agreements {
    enum Kind {
        HOUSE_RULES,
        PRIVACY_STATEMENT
    }

    /**
     * A text as it holds now.
     *
     * @param version grows when the meaning changes
     * @param markdown without a heading of the first level
     */
    record Document(int version, String markdown) {}

    /** In Dutch, or in English for who reads that. */
    Document document(Kind kind, Locale locale);
}
