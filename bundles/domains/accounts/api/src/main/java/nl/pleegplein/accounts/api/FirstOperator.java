package nl.pleegplein.accounts.api;

import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How somebody becomes operator when nobody is: with a code that is written into a file on the server, which only its
 * administrator can read. Thread-safe.
 */
@ProviderType
public interface FirstOperator {
    /** Whether the code is good, which it is once, for a week, and while nobody is operator. */
    boolean isGood(String code);

    /**
     * Makes an account that is operator, and signs in. Nothing is mailed first: there may be no mail server yet.
     *
     * @throws UnknownItemException when the code is not good
     * @throws InvalidInputException with the fields {@code mail}, {@code name}, {@code password}, {@code rules} and
     *     {@code statement}
     */
    NewSession make(String code, String mail, NewAccount account, Device device);

    /**
     * Makes the viewer operator.
     *
     * @throws UnknownItemException when the code is not good
     */
    void become(String code, Viewer viewer);
}
