package nl.pleegplein.accounts.api;

/** What somebody says who makes an account. */
public record NewAccount(String name, String password, Agreed agreed) {
    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
