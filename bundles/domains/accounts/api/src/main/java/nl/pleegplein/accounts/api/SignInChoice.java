package nl.pleegplein.accounts.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Another way to sign in, shown below the form with the password for as long as the service is there. Called for each such
 * page: answer at once.
 */
@ConsumerType
public interface SignInChoice {
    /** What stands on the button, such as "Log in met …"; at most 100 characters. */
    String title(Locale locale);

    /**
     * Where it leads: a path on this site without query, which takes {@code ?terug=} with a path on this site to go back to. Whoever is
     * there checks that path themselves.
     */
    String path();
}
