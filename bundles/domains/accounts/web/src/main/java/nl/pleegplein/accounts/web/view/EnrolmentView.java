package nl.pleegplein.accounts.web.view;

/**
 * A second factor that is about to be switched on.
 *
 * @param secret in groups of four
 * @param address that opens an app on the same phone
 * @param needed whether a function of the account waits for it
 */
public record EnrolmentView(String secret, String address, QrView qr, boolean needed, FormView form) {
    @Override
    public String toString() {
        return "EnrolmentView[…]";
    }
}
