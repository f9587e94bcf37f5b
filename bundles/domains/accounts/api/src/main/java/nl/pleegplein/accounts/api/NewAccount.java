package nl.pleegplein.accounts.api;

/**
 * What somebody says who makes an account.
 *
 * @param rules whether they agree with the house rules and have read the privacy statement
 */
public record NewAccount(String name, String password, boolean rules) {
    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
