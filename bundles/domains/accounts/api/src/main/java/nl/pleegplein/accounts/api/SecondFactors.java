package nl.pleegplein.accounts.api;

import java.net.URI;
import java.util.List;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.InvalidInputException;
import org.osgi.annotation.versioning.ProviderType;

/** A code from an app beside the password (TOTP, RFC 6238), of one's own account. Thread-safe. */
@ProviderType
public interface SecondFactors {
    /**
     * What the app is to know.
     *
     * @param secret in Base32, to be typed in by hand
     * @param address the same as the link that apps read from a QR code ({@code otpauth:}); a secret as well
     */
    record Enrolment(String secret, URI address) {
        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    /** Begins, or goes on with what was begun within the last hour: the same secret until it is confirmed. */
    Enrolment begin(Viewer viewer);

    /**
     * Switches it on. All other sessions end.
     *
     * @param code what the app shows
     * @param password that of the account, which nobody else knows who sits at its owner's screen
     * @return ten recovery codes, which stand nowhere else
     * @throws InvalidInputException with the fields {@code code} and {@code password}
     */
    List<String> confirm(String code, String password, Viewer viewer, Device device);

    /**
     * Makes new recovery codes; the former ones are good no more.
     *
     * @throws InvalidInputException with the field {@code password}
     */
    List<String> renewCodes(String password, Viewer viewer);

    /**
     * Switches it off.
     *
     * @throws InvalidInputException with the field {@code password}
     * @throws ConflictException when a function of the account needs it
     */
    void remove(String password, Viewer viewer, Device device);
}
